/**
 * `<proposal-form>`, first part: what is typed stays in this browser until it is sent, and comes back. Name, e-mail and
 * phone of the contact, the image, the consent and the hidden fields are never kept.
 */
export const DRAFT = "proposition";
const DAYS = 30;
const DRAFT_PAUSE = 600;
const NEVER = /^(contact_|consent|image|cle$|point$|tampon$|site_web$|retirer_|action$|creneaux-(INITIAL|MIN_NUM|MAX_NUM)_FORMS)/;

export function keepDraft(form, notice) {
  let timer;
  const save = () => {
    const values = [...new FormData(form)].filter(([name, value]) => !NEVER.test(name) && typeof value === "string");
    if (values.some(([name, value]) => value && !/^(modality|creneaux-TOTAL)/.test(name))) {
      write({ at: Date.now(), values });
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, DRAFT_PAUSE);
  });
  form.addEventListener("submit", save);
  if (!form.hasAttribute("data-fresh")) return;
  const draft = read();
  if (draft) restore(form, draft, notice);
}

function restore(form, { at, values }, notice) {
  const count = Number(values.find(([name]) => name.endsWith("TOTAL_FORMS"))?.[1] ?? 1);
  const rows = form.querySelector("slot-rows");
  while (rows.rows.length < Math.min(count, 30)) rows.add({ date: "", start_time: "", end_time: "" });
  for (const [name, value] of values) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field.type === "checkbox" || field.type === "radio") field.checked ||= field.value === value;
      else if (field.type !== "hidden") field.value = value;
    }
  }
  tell(form, at, notice);
}

function tell(form, at, notice) {
  const day = new Date(at).toLocaleDateString("fr-FR", { weekday: "long", day: "numeric", month: "long" });
  const text = document.createElement("p");
  text.textContent = `Votre brouillon de ${day} est revenu. Il n’est que dans ce navigateur ; vos coordonnées n’y sont pas.`;
  const clear = Object.assign(document.createElement("button"), { type: "button", className: "button button--second", textContent: "Tout effacer" });
  clear.addEventListener("click", () => {
    forgetDraft();
    location.reload();
  });
  notice.replaceChildren(text, clear);
  notice.hidden = false;
}

export function forgetDraft() {
  try {
    localStorage.removeItem(DRAFT);
  } catch {
    // Storage is switched off: there is no draft.
  }
}

function write(draft) {
  try {
    localStorage.setItem(DRAFT, JSON.stringify(draft));
  } catch {
    // Full or switched off: the form works without.
  }
}

function read() {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT));
    return draft && Date.now() - draft.at < DAYS * 86_400_000 ? draft : null;
  } catch {
    return null;
  }
}
