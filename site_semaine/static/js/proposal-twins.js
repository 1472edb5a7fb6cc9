/** Second part of `<proposal-form>`: while one types, the published events that may be the same one. */
const TWIN_PAUSE = 900;

export function watchTwins(form, place, url) {
  let timer;
  let asked = "";
  const ask = async () => {
    const query = new URLSearchParams({ titre: form.elements.title.value.trim(), commune: form.elements.commune_code.value.trim() });
    for (const field of form.querySelectorAll("[name$=-date]")) if (field.value) query.append("jour", field.value);
    if (!query.get("titre") || !query.get("commune") || !query.has("jour") || `${query}` === asked) return;
    asked = `${query}`;
    try {
      const { evenements } = await (await fetch(`${url}?${query}`)).json();
      if (asked === `${query}`) show(place, evenements);
    } catch {
      // The recap looks for them again.
    }
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, TWIN_PAUSE);
  };
  form.addEventListener("change", wait);
  form.addEventListener("commune-field:chosen", wait);
}

function show(place, events) {
  place.hidden = !events.length;
  if (!events.length) return place.replaceChildren();
  const title = Object.assign(document.createElement("p"), { textContent: "Le programme annonce peut-être déjà cet événement :" });
  const list = document.createElement("ul");
  for (const { titre, quand, ou, url } of events) {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: url, textContent: titre });
    item.append(link, `, ${quand}, ${ou}`);
    list.append(item);
  }
  place.replaceChildren(title, list);
}
