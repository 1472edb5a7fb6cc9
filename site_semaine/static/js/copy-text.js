/** `<copy-text>` around a text: a button that copies it. Without this script the text can still be selected. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector("[data-text]");
    if (!navigator.clipboard || !text || this.querySelector("button")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Copier le texte" });
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.innerText);
        status.textContent = " Texte copié";
      } catch {
        getSelection().selectAllChildren(text);
        status.textContent = " Texte sélectionné\u00a0: copiez-le";
      }
    });
    this.append(button, status);
  }
}

customElements.define("copy-text", CopyText);
