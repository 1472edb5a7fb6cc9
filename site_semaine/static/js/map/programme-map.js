/**
 * `<programme-map>`: the interactive map of a selection, drawn over the light map that is already there and replaced only
 * once the places have come. It follows the filters through the event `programme:change` of the document. Attributes
 * (all `data-`): url, place-url, query, basemap; tiles when the site has a tile server.
 */
import "../../js_lib_leaflet/leaflet.js";
import { drawOutlines, TownNames } from "./basemap.js";
import { guardGestures } from "./gestures.js";
import { Markers } from "./markers.js";
import { addZoomButtons, makeElement, Panel } from "./panel.js";
import { boundsOf, gatherPlaces, readPlaces } from "./places.js";
import { Sheet } from "./sheet.js";
import { isInside, TERRITORIES } from "./territories.js";

const { L } = window;
const RADIUS = 50; // pixels between two markers
const FEW = 12; // a group of so few events is listed at once
const NEAR = 7; // from this zoom, squares are asked again for what is in the frame
const FRANCE = { center: [46.6, 2.4], zoom: 5 };
const still = matchMedia("(prefers-reduced-motion: reduce)");

class ProgrammeMap extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector(".map__status");
    this.query = this.dataset.query;
    this.life = new AbortController();
    document.addEventListener("programme:change", (event) => this.follow(event.detail.query), { signal: this.life.signal });
    this.load();
  }

  disconnectedCallback() {
    this.life.abort();
    this.map?.remove();
    this.map = this.towns = null;
    this.frame?.remove();
    this.panel?.root.remove();
  }

  // Data -------------------------------------------------------------------------------------------------------------

  follow(query) {
    this.query = query;
    this.sheet?.hide();
    this.setAttribute("aria-busy", "true");
    this.load();
  }

  /** Ask for the places of the selection and draw them; only the last one asked counts. */
  async load() {
    const turn = (this.turn = {});
    if (!this.map) this.say("La carte interactive s’ouvre…");
    try {
      const data = await this.ask(this.dataset.url);
      if (turn === this.turn) this.take(data);
    } catch (error) {
      if (turn === this.turn && error.name !== "AbortError") this.fail();
    }
    if (turn === this.turn) this.removeAttribute("aria-busy");
  }

  /** The JSON of an address under the filters of the page, less what is about the list; `params`: pairs to add. */
  async ask(url, params = []) {
    const query = new URLSearchParams(this.query);
    for (const name of ["vue", "page", "tri"]) query.delete(name);
    for (const [name, value] of params) query.append(name, value);
    const answer = await fetch([url, query].filter(String).join("?"), { signal: this.life.signal });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  }

  /** A new selection: `whole` is all of it, `shown` what is drawn, finer than `whole` when seen from near. */
  take(data) {
    this.whole = { step: data.step, places: readPlaces(data) };
    this.shown = this.whole;
    const isNew = !this.map;
    if (isNew) this.build();
    if (isNew || !this.whole.places.some((place) => this.map.getBounds().contains(place))) this.fit();
    this.draw();
    this.panel.count(this.whole.places, data, this.query);
    this.classList.remove("map--failed");
    this.say("");
  }

  fail() {
    this.classList.add("map--failed");
    if (this.map) this.clear();
    this.say(`La carte n’a pas pu ${this.map ? "se mettre à jour" : "s’ouvrir"}. La liste des événements, elle, est complète. `);
    makeElement("button", "map__retry", this.status, "Réessayer").addEventListener("click", () => this.load());
  }

  /** No marker rather than those of another selection. */
  clear() {
    this.whole = this.shown = { step: 1, places: [] };
    this.draw();
    this.panel.counts.textContent = "";
  }

  say(text) {
    this.status.textContent = text;
    this.status.hidden = !text;
  }

  // The parts of the map ---------------------------------------------------------------------------------------------

  build() {
    this.classList.add("map--open");
    this.frame = makeElement("div", "map__frame", this);
    const canvas = makeElement("div", "map__canvas", this.frame);
    canvas.setAttribute("role", "group");
    canvas.setAttribute("aria-label", "Carte des événements. Flèches pour se déplacer, plus et moins pour zoomer.");
    this.map = L.map(canvas, { ...FRANCE, ...this.options() });
    this.clusters = [];
    this.markers = new Markers(L, this.map, (cluster) => this.choose(cluster));
    addZoomButtons(this.frame, this.map);
    this.panel = new Panel((bounds) => this.map.fitBounds(bounds, { ...this.margins(), maxZoom: 12 }));
    this.sheet = new Sheet(this.frame, { onZoom: (cluster) => this.approach(cluster), onClose: () => this.giveFocusBack() });
    canvas.addEventListener("focusin", () => this.sheet.hide());
    guardGestures(this.frame, makeElement("p", "map__hint", this.frame));
    this.status.after(this.frame, this.panel.root);
    this.map.on("zoomend", () => this.draw());
    this.map.on("moveend", () => this.refresh());
    new ResizeObserver(() => this.map?.invalidateSize({ animate: false })).observe(canvas);
    this.drawGround();
  }

  options() {
    const moves = !still.matches;
    const isDrawn = !this.dataset.tiles;
    return {
      attributionControl: false, zoomControl: false, minZoom: 2, maxZoom: isDrawn ? 12 : 18, zoomSnap: isDrawn ? 0.25 : 1,
      zoomAnimation: moves, markerZoomAnimation: moves, fadeAnimation: false, inertia: moves,
    };
  }

  /** Room for the bubbles and, on a wide map, for the zoom buttons. */
  margins() {
    return { paddingTopLeft: [8, 44], paddingBottomRight: [this.map.getSize().x < 500 ? 20 : 64, 8] };
  }

  async drawGround() {
    if (this.dataset.tiles) {
      L.tileLayer(this.dataset.tiles, { maxZoom: 18 }).addTo(this.map);
      return;
    }
    try {
      const ground = await (await fetch(this.dataset.basemap, { signal: this.life.signal })).json();
      drawOutlines(L, this.map, ground);
      this.towns = new TownNames(this.map, ground.towns);
      this.refresh();
    } catch {
      this.frame.classList.add("map__frame--bare"); // the markers and their names are enough
    }
  }

  // Drawing ----------------------------------------------------------------------------------------------------------

  draw() {
    const zoom = this.map.getZoom();
    this.clusters = gatherPlaces(this.shown.places, ({ lat, lon }) => this.map.project([lat, lon], zoom), RADIUS);
    this.markers.clear();
    this.refresh();
  }

  refresh() {
    const frame = this.map.getPixelBounds();
    const seen = this.clusters.filter((cluster) => frame.contains([cluster.x, cluster.y]));
    this.markers.show(seen);
    this.towns?.draw(this.markers.boxes, seen);
    this.panel.mark(this.map.getCenter());
    this.restoreFocus();
    this.refine();
  }

  /** When the server counted by squares, ask it for the places of the frame once they can be told apart. */
  async refine() {
    if (this.whole.step === 1) return;
    const [zoom, view] = [this.map.getZoom(), this.map.getBounds()];
    const isFine = this.shown.bounds?.contains(view) && (this.shown.step === 1 || this.shown.zoom === zoom);
    if (zoom < NEAR ? this.shown === this.whole : isFine) return;
    const wanted = (this.wanted = {});
    let next = this.whole;
    if (zoom >= NEAR) {
      const bounds = view.pad(0.3);
      const sides = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
      const limits = [90_000, 180_000, 90_000, 180_000];
      const frame = sides.map((side, rank) => Math.max(-limits[rank], Math.min(limits[rank], Math.round(side * 1000))));
      const data = await this.ask(this.dataset.url, [["cadre", frame]]).catch(() => null);
      if (data) next = { step: data.step, places: readPlaces(data), bounds, zoom };
    }
    if (wanted !== this.wanted || next === this.shown) return;
    this.shown = next;
    this.draw();
  }

  // Moving -----------------------------------------------------------------------------------------------------------

  /** Show where the events are: the whole hexagon without filters, else the territory that has most of them. */
  fit() {
    const { places } = this.whole;
    const query = new URLSearchParams(this.query);
    const isFiltered = ["q", "region", "departement", "commune", "autour"].some((name) => query.has(name));
    const inside = TERRITORIES.map(([, bounds]) => places.filter((place) => isInside(place, bounds)));
    const most = inside.reduce((best, some) => (some.length > best.length ? some : best));
    const bounds = isFiltered && most.length ? boundsOf(most) : TERRITORIES[0][1];
    this.map.fitBounds(bounds, { ...this.margins(), maxZoom: 10, animate: false });
  }

  choose(cluster) {
    const isNear = this.map.getZoom() >= this.map.getMaxZoom();
    const isPlain = this.shown.step === 1 && (cluster.places.length === 1 || cluster.count <= FEW);
    if (!isPlain && !isNear) return this.approach(cluster);
    this.chosen = cluster;
    this.sheet.open(cluster, {
      ask: (params) => this.ask(this.dataset.placeUrl, params), step: this.shown.step, path: location.pathname,
      canZoom: cluster.places.length > 1 && !isNear,
    });
  }

  approach(cluster) {
    this.toFocus = cluster;
    this.sheet.close();
    const here = [cluster.lat, cluster.lon];
    const bounds = L.latLngBounds(boundsOf(cluster.places));
    const zoom = this.map.getBoundsZoom(bounds, false, [60, 60]);
    if (zoom > this.map.getZoom() && bounds.isValid()) this.map.setView(bounds.getCenter(), Math.min(zoom, this.map.getMaxZoom()));
    else this.map.setView(here, this.map.getZoom() + 2);
  }

  /** After a group was opened, the focus goes to the marker that took its place. */
  restoreFocus() {
    if (!this.toFocus) return;
    const next = this.markers.nearest(this.toFocus);
    this.toFocus = null;
    (next ?? this.map.getContainer()).focus({ preventScroll: true });
  }

  giveFocusBack() {
    if (this.toFocus) return;
    (this.markers.find(this.chosen) ?? this.map.getContainer()).focus({ preventScroll: true });
  }
}

customElements.define("programme-map", ProgrammeMap);
