// A commune found by its name or postcode: a combobox over a text input that also works alone.
// Choosing one sends `change` on the input, for Wagtail, and `commune-chosen` with its centre, for the map.
window.wagtail.app.register(
  "commune-input",
  class extends window.StimulusModule.Controller {
    static targets = ["input", "list", "status"];
    static values = { source: String };

    connect() {
      const { inputTarget: input, listTarget: list } = this;
      this.active = -1;
      this.found = [];
      for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": list.id,
      })) {
        input.setAttribute(name, value);
      }
      input.addEventListener("input", () => this.ask());
      input.addEventListener("keydown", (event) => this.press(event));
      input.addEventListener("blur", () => this.close());
      list.addEventListener("pointerdown", (event) => event.preventDefault());
      list.addEventListener("click", (event) => {
        const row = event.target.closest("li");
        if (row) this.choose([...list.children].indexOf(row));
      });
    }

    ask() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.fetch(), 150);
    }

    async fetch() {
      const text = this.inputTarget.value.trim();
      this.request?.abort();
      if (text.length < 2) return this.close();
      this.request = new AbortController();
      try {
        const answer = await fetch(`${this.sourceValue}?q=${encodeURIComponent(text)}`, {
          signal: this.request.signal,
        });
        if (answer.ok) this.show((await answer.json()).communes);
      } catch (error) {
        if (error.name !== "AbortError") this.close();
      }
    }

    show(found) {
      if (document.activeElement !== this.inputTarget) return;
      this.found = found;
      this.active = -1;
      this.listTarget.replaceChildren(...found.map((commune, rank) => this.row(commune, rank)));
      this.listTarget.hidden = found.length === 0;
      this.inputTarget.setAttribute("aria-expanded", String(found.length > 0));
      this.inputTarget.removeAttribute("aria-activedescendant");
      this.statusTarget.textContent =
        found.length > 1 ? `${found.length} communes trouvées` : ["Aucune commune trouvée", "1 commune trouvée"][found.length];
    }

    row(commune, rank) {
      const row = document.createElement("li");
      row.id = `${this.listTarget.id}-${rank}`;
      row.className = "commune-input__row";
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      const postal = document.createElement("small");
      postal.textContent = commune.postal;
      row.append(commune.nom, " ", postal);
      return row;
    }

    press(event) {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key === "Escape" && !this.listTarget.hidden) {
        event.preventDefault();
        this.close();
      } else if (event.key in steps && this.found.length) {
        event.preventDefault();
        this.move(steps[event.key]);
      } else if (event.key === "Enter" && !this.listTarget.hidden && this.active >= 0) {
        event.preventDefault();
        this.choose(this.active);
      }
    }

    move(step) {
      const rows = [...this.listTarget.children];
      this.listTarget.hidden = false;
      this.inputTarget.setAttribute("aria-expanded", "true");
      this.active = (this.active + step + rows.length + (this.active < 0 && step < 0 ? 1 : 0)) % rows.length;
      rows.forEach((row, rank) => row.setAttribute("aria-selected", String(rank === this.active)));
      rows[this.active].scrollIntoView({ block: "nearest" });
      this.inputTarget.setAttribute("aria-activedescendant", rows[this.active].id);
    }

    choose(rank) {
      const commune = this.found[rank];
      this.inputTarget.value = commune.nom;
      this.close();
      this.inputTarget.dispatchEvent(new Event("change", { bubbles: true }));
      this.dispatch("chosen", { prefix: "commune", detail: commune });
    }

    close() {
      clearTimeout(this.timer);
      this.listTarget.hidden = true;
      this.found = [];
      this.inputTarget.setAttribute("aria-expanded", "false");
      this.inputTarget.removeAttribute("aria-activedescendant");
    }
  },
);
