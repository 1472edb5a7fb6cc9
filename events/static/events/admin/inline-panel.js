// Starts Wagtail's lists of child forms (InlinePanel) from an attribute instead of an inline script.
window.wagtail.app.register(
  "inline-panel",
  class extends window.StimulusModule.Controller {
    static values = { options: Object };

    connect() {
      if (this.element.dataset.started) return;
      this.element.dataset.started = "true";
      new window.InlinePanel(this.optionsValue);
    }
  },
);
