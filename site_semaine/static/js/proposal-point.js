/** Third part of `<proposal-form>`: a button that opens a map to place the point; the map and its style are loaded then. */
export function offerMap(form) {
  const place = form.querySelector(".point-picker");
  if (!place) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button--second", textContent: "Placer le point sur une carte" });
  button.addEventListener("click", () => open(form, place, button));
  place.before(button);
}

async function open(form, place, button) {
  button.disabled = true;
  try {
    await loadStyle(place.dataset.style);
    const { PointMap } = await import(place.dataset.script);
    button.remove();
    const map = new PointMap(place, form.elements.point);
    map.look(await findCommune(form, place.dataset.communes));
    place.querySelector(".map__canvas").focus();
    form.addEventListener("commune-field:chosen", async () => map.look(await findCommune(form, place.dataset.communes)));
  } catch {
    button.textContent = "La carte n’a pas pu s’ouvrir : réessayer";
    button.disabled = false;
  }
}

function loadStyle(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror: reject });
    document.head.append(link);
  });
}

async function findCommune(form, url) {
  const query = form.elements.commune_code.value.replace(/\(.*\)/, "").trim();
  if (query.length < 3) return null;
  const { communes } = await (await fetch(`${url}?q=${encodeURIComponent(query)}`)).json();
  return communes.find(({ nom }) => nom === form.elements.commune_code.value) ?? communes[0];
}
