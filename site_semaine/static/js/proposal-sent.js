/** `<proposal-sent>`: the proposal has left, the draft that this browser kept of it goes away. */
import { forgetDraft } from "./proposal-draft.js";

class ProposalSent extends HTMLElement {
  connectedCallback() {
    forgetDraft();
  }
}

customElements.define("proposal-sent", ProposalSent);
