/** `<kept-events>`: an empty page goes to the events that this browser keeps. `<print-page>`: a button that prints. */
import { readKept } from "./kept.js";

class KeptEvents extends HTMLElement {
  connectedCallback() {
    const kept = readKept();
    if (!location.search && kept.length) location.replace(`?${kept.map((code) => `e=${code}`).join("&")}`);
  }
}

class PrintPage extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button button--second", textContent: "Imprimer" });
    button.addEventListener("click", () => print());
    this.append(button);
  }
}

customElements.define("kept-events", KeptEvents);
customElements.define("print-page", PrintPage);
