// Starts Wagtail's inputs from an attribute, where Wagtail would write an inline script (home/strict_admin.py).
// Only these names are started: an attribute slipped into a page cannot call anything else.
{
  const FUNCTIONS = ["initDateChooser", "initTimeChooser", "initDateTimeChooser"];
  const CLASSES = [
    "Chooser", "DocumentChooser", "ImageChooser", "InlinePanel", "PageChooser", "SnippetChooser", "TaskChooser",
  ];

  window.wagtail.app.register(
    "start",
    class extends window.StimulusModule.Controller {
      static values = { name: String, arguments: Array };

      connect() {
        if (this.element.dataset.started) return;
        this.element.dataset.started = "true";
        if (FUNCTIONS.includes(this.nameValue)) window[this.nameValue](...this.argumentsValue);
        else if (CLASSES.includes(this.nameValue)) new window[this.nameValue](...this.argumentsValue);
      }
    },
  );
}
