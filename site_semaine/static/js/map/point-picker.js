/**
 * `<point-picker>`: where exactly, when an address is not enough. The map moves under a fixed cross, by drag, by the arrow
 * keys or by a click; a button keeps the place of the cross. Opened by `open()` only: nothing is loaded before.
 */
import "../../js_lib_leaflet/leaflet.js";
import { drawOutlines, TownNames } from "./basemap.js";
import { addZoomButtons, makeElement } from "./panel.js";

const { L } = window;
const PLACED = "Le point est placé. Il sera relu avec votre proposition.";
const NAMED = 11; // zoom on a commune

export class PointMap {
  /** `root`: the element that holds all; `field`: the hidden input, « latitude,longitude » or empty. */
  constructor(root, field) {
    this.root = root;
    this.field = field;
    this.named = [];
    root.classList.add("map--open");
    this.frame = makeElement("div", "map__frame", root);
    const canvas = makeElement("div", "map__canvas", this.frame);
    canvas.setAttribute("role", "group");
    canvas.setAttribute("aria-label", "Carte. Flèches pour se déplacer, plus et moins pour zoomer : le point est au centre.");
    makeElement("span", "point-picker__cross", this.frame).setAttribute("aria-hidden", "true");
    this.tools = makeElement("p", "cluster", root);
    this.addButton("Placer le point ici", "button", () => this.keep());
    this.addButton("Retirer le point", "button button--second", () => this.drop());
    this.status = makeElement("p", "", root);
    this.status.setAttribute("role", "status");
    const isDrawn = !root.dataset.tiles;
    if (isDrawn) this.status.textContent = "Cette carte ne montre pas les rues : votre point sera approché.";
    this.map = L.map(canvas, {
      center: [46.6, 2.4], zoom: 5, attributionControl: false, zoomControl: false, minZoom: 4, maxZoom: isDrawn ? 14 : 18, zoomAnimation: false, fadeAnimation: false,
    });
    addZoomButtons(this.frame, this.map);
    this.map.on("click", ({ latlng }) => this.map.panTo(latlng, { animate: false }));
    this.drawGround();
  }

  addButton(text, className, onClick) {
    const button = makeElement("button", className, this.tools, text);
    button.type = "button";
    button.addEventListener("click", onClick);
  }

  async drawGround() {
    const { tiles, basemap } = this.root.dataset;
    if (tiles) return L.tileLayer(tiles, { maxZoom: 18 }).addTo(this.map);
    try {
      const ground = await (await fetch(basemap)).json();
      drawOutlines(L, this.map, ground);
      const towns = new TownNames(this.map, ground.towns);
      this.map.on("moveend", () => towns.draw([], this.named));
      towns.draw([], this.named);
    } catch {
      this.frame.classList.add("map__frame--bare");
    }
  }

  /** Go to the point that is kept, else to the commune. */
  look(commune) {
    if (commune) this.named = [{ ...commune, name: commune.nom.replace(/ \(.*/, "") }];
    this.map.invalidateSize({ animate: false });
    const point = this.field.value.split(",").map(Number);
    if (this.field.value && point.every(Number.isFinite)) this.map.setView(point, 14);
    else if (commune) this.map.setView([commune.lat, commune.lon], NAMED);
  }

  keep() {
    const { lat, lng } = this.map.getCenter();
    this.field.value = `${lat.toFixed(5)},${lng.toFixed(5)}`;
    this.status.textContent = PLACED;
    this.root.classList.add("point-picker--placed");
  }

  drop() {
    this.field.value = "";
    this.status.textContent = "Le point est retiré : votre événement sera à son adresse, ou au centre de la commune.";
    this.root.classList.remove("point-picker--placed");
  }
}
