/** `<copy-link data-url>`: a button that copies the address of the page. Without this script it is not there at all. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard || this.firstChild) return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Copier le lien" });
    const status = Object.assign(document.createElement("span"), { className: "copy-link__status" });
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(this.dataset.url);
        status.textContent = "Lien copié";
      } catch {
        status.textContent = this.dataset.url;
      }
    });
    this.append(button, status);
  }
}

customElements.define("copy-link", CopyLink);
