/** The sheet over the map: the events of a place. Takes the focus when it opens, gives it back when it closes. */
import { makeElement } from "./panel.js";
import { countEvents, nameCluster } from "./places.js";

const MAX_POINTS = 40;

export class Sheet {
  /** `frame`: the element it lies in; `onZoom(cluster)`: called by « Zoomer ici »; `onClose()`: gives the focus back. */
  constructor(frame, { onZoom, onClose }) {
    this.onClose = onClose;
    this.root = document.createElement("section");
    this.root.className = "map__sheet";
    this.root.hidden = true;
    this.root.tabIndex = -1;
    this.root.setAttribute("role", "dialog");
    this.root.setAttribute("aria-labelledby", "map-sheet-title");
    this.title = makeElement("p", "map__sheet-title", this.root);
    this.title.id = "map-sheet-title";
    this.closer = makeElement("button", "map__close", this.root, "Fermer");
    this.closer.addEventListener("click", () => this.close());
    this.body = makeElement("div", "map__sheet-body", this.root);
    this.zoomer = makeElement("button", "map__sheet-zoom", this.root, "Zoomer ici");
    this.zoomer.addEventListener("click", () => onZoom(this.cluster));
    frame.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    frame.append(this.root);
  }

  /** Ask for the events of a cluster and list them. `ask(params)` → the JSON of the server; `path`: where the list is. */
  async open(cluster, { ask, step, path, canZoom }) {
    this.cluster = cluster;
    this.title.textContent = `${nameCluster(cluster)}\u00a0: ${countEvents(cluster.count)}`;
    this.zoomer.hidden = !canZoom;
    this.body.replaceChildren();
    this.body.append("Chargement…");
    this.root.hidden = false;
    this.root.focus({ preventScroll: true });
    const params = cluster.places.slice(0, MAX_POINTS).map((place) => ["lieu", place.key]);
    try {
      const found = await ask([...params, ["pas", step]]);
      if (this.cluster === cluster) this.list(found, path);
    } catch {
      if (this.cluster === cluster) this.body.textContent = "La liste de ce lieu n’a pas pu être chargée. Tous les événements restent dans la liste de la page.";
    }
  }

  list({ total, evenements, tout }, path) {
    const list = document.createElement("ul");
    list.className = "map__events";
    for (const event of evenements) {
      const item = makeElement("li", "", list);
      makeElement("a", "", item, event.titre).href = event.url;
      makeElement("span", "map__when", item, event.quand);
      makeElement("span", "", item, event.lieu);
    }
    this.body.replaceChildren(list);
    if (total > evenements.length) {
      const link = makeElement("a", "map__all", this.body, `Voir tous les événements à ${this.cluster.name}`);
      link.href = path + tout;
      link.dataset.whole = "";
    }
  }

  get isOpen() {
    return !this.root.hidden;
  }

  /** Put away; whoever has the focus keeps it. */
  hide() {
    this.root.hidden = true;
    this.cluster = null;
  }

  close() {
    if (!this.isOpen) return;
    this.hide();
    this.onClose();
  }
}
