/**
 * `<commune-field data-url>`: suggests communes under the field that it holds (pattern « combobox »). What is typed is
 * sent as it is: without this script, or without an answer, the server understands a name or a postcode.
 */
const SHORTEST = 3;
const PAUSE = 350;

class CommuneField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    if (!this.input || this.list) return;
    this.list = Object.assign(document.createElement("ul"), { className: "commune-field__list", hidden: true });
    this.list.id = `${this.input.id}-communes`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Communes proposées");
    this.input.after(this.list);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.wait());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("li")));
    if (document.activeElement === this.input && this.input.value) this.wait(); // typed before this script came
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(this.input.value.trim()), PAUSE);
  }

  async suggest(text) {
    if (text.length < SHORTEST) return this.close();
    try {
      const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(text)}`);
      const { communes } = await answer.json();
      if (text === this.input.value.trim() && document.activeElement === this.input) this.open(communes);
    } catch {
      this.close();
    }
  }

  open(communes) {
    this.list.replaceChildren(
      ...communes.map(({ nom }, rank) => {
        const item = Object.assign(document.createElement("li"), { id: `${this.list.id}-${rank}`, textContent: nom });
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        return item;
      }),
    );
    this.list.hidden = !communes.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    if (!this.list.hidden) this.open([]);
  }

  onKey(event) {
    const items = [...this.list.children];
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    const moves = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1 };
    if (event.key in moves && items.length) {
      event.preventDefault();
      this.mark(items, (moves[event.key] + items.length) % items.length);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.choose(items[at]);
    } else if (event.key === "Escape" && items.length) {
      event.preventDefault();
      this.close();
    }
  }

  mark(items, chosen) {
    items.forEach((item, rank) => item.setAttribute("aria-selected", String(rank === chosen)));
    this.input.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  }

  choose(item) {
    if (!item) return;
    this.input.value = item.textContent;
    this.close();
    this.dispatchEvent(new CustomEvent("commune-field:chosen", { bubbles: true }));
  }
}

customElements.define("commune-field", CommuneField);
