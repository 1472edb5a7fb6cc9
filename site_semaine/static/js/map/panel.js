/** Around the map: zoom buttons over it; under it, where to go and what it cannot show. */
import { countEvents, formatCount } from "./places.js";
import { isInside, TERRITORIES } from "./territories.js";

export function makeElement(tag, className, parent, text = "") {
  const element = document.createElement(tag);
  if (tag === "button") element.type = "button";
  if (className) element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

export function addZoomButtons(frame, map) {
  const zoom = makeElement("div", "map__zoom", frame);
  for (const [sign, name, go] of [["+", "Zoomer", () => map.zoomIn()], ["−", "Dézoomer", () => map.zoomOut()]]) {
    const button = makeElement("button", "", zoom, sign);
    button.setAttribute("aria-label", name);
    button.addEventListener("click", go);
  }
}

export class Panel {
  /** `onGo(bounds)`: the visitor wants to see a territory. */
  constructor(onGo) {
    this.root = document.createElement("div");
    this.root.className = "map__tools";
    const group = makeElement("div", "map__territories", this.root);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Aller à un territoire");
    this.buttons = TERRITORIES.map(([name, bounds]) => {
      const button = makeElement("button", "", group, name);
      button.addEventListener("click", () => onGo(bounds));
      return button;
    });
    this.counts = makeElement("p", "map__counts", this.root);
  }

  /** How many events each territory has, how many the map shows, how many it cannot and where those are listed. */
  count(places, { online, unplaced }, query) {
    this.buttons.forEach((button, rank) => {
      const [name, bounds] = TERRITORIES[rank];
      const inside = sum(places.filter((place) => isInside(place, bounds)));
      button.textContent = inside ? `${name} (${formatCount(inside)})` : name;
    });
    const total = sum(places);
    const told = total ? `${countEvents(total)} sur la carte. ` : "Aucun de ces événements n’a de place sur la carte. ";
    const parts = [told];
    if (online) parts.push(linkToOnline(online, query), ". ");
    if (unplaced) parts.push(`${countEvents(unplaced)} dont le lieu reste à préciser.`);
    this.counts.replaceChildren(...parts);
  }

  /** Mark the territory that the middle of the map is in. */
  mark({ lat, lng }) {
    this.buttons.forEach((button, rank) => {
      button.setAttribute("aria-pressed", String(isInside({ lat, lon: lng }, TERRITORIES[rank][1])));
    });
  }
}

function sum(places) {
  return places.reduce((total, place) => total + place.count, 0);
}

function linkToOnline(online, query) {
  const params = new URLSearchParams(query);
  for (const name of ["vue", "page", "modalite"]) params.delete(name);
  params.append("modalite", "en-ligne");
  const link = document.createElement("a");
  link.href = `?${params}`;
  link.dataset.whole = "";
  link.textContent = `${countEvents(online)} en ligne`;
  return link;
}
