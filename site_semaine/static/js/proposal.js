/** What the organiser's form gains with a script: communes suggested, rows of slots, a draft, possible twins, a point. */
import "./commune-field.js";
import "./proposal-slots.js";
import { keepDraft } from "./proposal-draft.js";
import { offerMap } from "./proposal-point.js";
import { watchTwins } from "./proposal-twins.js";

class ProposalForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    this.querySelector("#problemes")?.focus();
    const [notice, twins] = ["proposal-form__draft", "twins"].map((className) => {
      const place = Object.assign(document.createElement("div"), { className, hidden: true });
      place.setAttribute("role", "status");
      return place;
    });
    form.before(notice);
    form.querySelector("slot-rows").after(twins);
    keepDraft(form, notice);
    offerMap(form);
    watchTwins(form, twins, this.dataset.twins);
  }
}

customElements.define("proposal-form", ProposalForm);
