/** `<site-menu>`: on small screens its button opens and closes the main menu. Without this script the menu is always open. */
class SiteMenu extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.addEventListener("click", () => this.toggle(!this.hasAttribute("open")));
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.hasAttribute("open")) {
        this.toggle(false);
        this.button.focus();
      }
    });
  }

  toggle(open) {
    this.toggleAttribute("open", open);
    this.button.setAttribute("aria-expanded", String(open));
  }
}

customElements.define("site-menu", SiteMenu);
