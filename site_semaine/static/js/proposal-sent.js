/** `<proposal-sent>`: the proposal has left, the draft that this browser kept of it goes away. */
class ProposalSent extends HTMLElement {
  connectedCallback() {
    try {
      localStorage.removeItem("proposition");
    } catch {
      // Storage is switched off: there was no draft.
    }
  }
}

customElements.define("proposal-sent", ProposalSent);
