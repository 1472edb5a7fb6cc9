/**
 * `<slot-rows>`: the rows of slots of a form. Blank rows but the first go away; the button « Ajouter un créneau » adds one
 * without a new page. Names follow Django's formsets: `creneaux-0-date`, and the count in `creneaux-TOTAL_FORMS`.
 */
const MOST = 30;

class SlotRows extends HTMLElement {
  connectedCallback() {
    this.total = this.querySelector("[name$=TOTAL_FORMS]");
    this.button = this.querySelector("[value=ajouter-creneau]");
    if (!this.total || !this.button) return;
    this.dropBlankRows();
    this.button.addEventListener("click", (event) => {
      event.preventDefault();
      this.add();
    });
  }

  get rows() {
    return [...this.querySelectorAll(".slot-row")];
  }

  dropBlankRows() {
    const isBlank = (row) => [...row.querySelectorAll("input")].every((input) => !input.value) && !row.querySelector(".form-field--wrong");
    for (const row of this.rows.slice(1).reverse()) {
      if (!isBlank(row)) break;
      row.remove();
    }
    this.total.value = this.rows.length;
  }

  add(values = {}) {
    const { rows } = this;
    if (rows.length >= MOST) return;
    const row = rows.at(-1).cloneNode(true);
    for (const error of row.querySelectorAll(".form-field__error")) error.remove();
    for (const field of row.querySelectorAll(".form-field--wrong")) field.classList.remove("form-field--wrong");
    row.querySelector("legend").textContent = `Créneau ${rows.length + 1}`;
    for (const input of row.querySelectorAll("input")) this.rename(row, input, rows.length, values);
    rows.at(-1).after(row);
    this.total.value = rows.length + 1;
    if (!Object.keys(values).length) row.querySelector("input").focus();
  }

  rename(row, input, rank, values) {
    const label = row.querySelector(`label[for="${input.id}"]`);
    const name = input.name.split("-").at(-1);
    input.name = input.name.replace(/-\d+-/, `-${rank}-`);
    input.id = label.htmlFor = input.id.replace(/-\d+-/, `-${rank}-`);
    for (const attribute of ["aria-invalid", "aria-describedby"]) input.removeAttribute(attribute);
    // The hours of the slot above are those of this one most of the time; its day is not.
    input.value = values[name] ?? (name === "date" ? "" : input.value);
  }
}

customElements.define("slot-rows", SlotRows);
