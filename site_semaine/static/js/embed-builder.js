/** `<embed-builder>`: each choice redraws the code and the preview, without a button; a button copies the code. */
class EmbedBuilder extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.code = this.querySelector("textarea");
    this.form.addEventListener("change", () => this.refresh());
    this.querySelector("[type=submit]").hidden = true;
    if (navigator.clipboard) this.addCopyButton();
  }

  addCopyButton() {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: "Copier le code" });
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.code.value);
      status.textContent = "Code copié";
    });
    this.querySelector(".embed-builder__copy").append(button, " ", status);
  }

  async refresh() {
    const query = new URLSearchParams([...new FormData(this.form)].filter(([, value]) => value));
    const address = `${location.pathname}?${query}`;
    this.pending?.abort();
    this.pending = new AbortController();
    try {
      const answer = await fetch(address, { signal: this.pending.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.code.value = page.querySelector("textarea").value;
      const [shown, wanted] = [this.querySelector("iframe"), page.querySelector("iframe")];
      shown.height = wanted.height;
      if (shown.getAttribute("src") !== wanted.getAttribute("src")) shown.src = wanted.getAttribute("src");
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") this.form.submit();
    }
  }
}

customElements.define("embed-builder", EmbedBuilder);
