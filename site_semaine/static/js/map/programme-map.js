/**
 * `<programme-map>`: the interactive map of a selection, drawn over the light map that is already there and replaced only
 * once the places have come. It follows the filters through the event `programme:change` of the document. Attributes
 * (all `data-`): url, place-url, query, basemap; tiles and attribution when the site has a tile server.
 */
import "../../js_lib_leaflet/leaflet.js";
import { drawOutlines, TownNames } from "./basemap.js";
import { guardGestures } from "./gestures.js";
import { boundsOf, countEvents, formatCount, gatherPlaces, nameCluster, readPlaces } from "./places.js";
import { Sheet } from "./sheet.js";
import { isInside, TERRITORIES } from "./territories.js";

const { L } = window;
const RADIUS = 46; // pixels between two markers
const FEW = 12; // a group of so few events is listed at once
const NEAR = 7; // from this zoom, squares are asked again for what is in the frame
const LEVELS = [[1000, 5], [100, 4], [10, 3], [2, 2], [1, 1]];
const SIZES = { 1: 26, 2: 34, 3: 42, 4: 52, 5: 62 }; // as in map.css
const still = matchMedia("(prefers-reduced-motion: reduce)");

const Bubble = L.Icon.extend({
  createIcon() {
    const { cluster } = this.options;
    const button = document.createElement("button");
    button.type = "button";
    button.className = `map-marker map-marker--${levelOf(cluster.count)}`;
    button.textContent = cluster.count > 1 ? formatCount(cluster.count) : "";
    button.setAttribute("aria-label", `${nameCluster(cluster)}\u00a0: ${countEvents(cluster.count)}`);
    return button;
  },
  createShadow: () => null,
});

function levelOf(count) {
  return LEVELS.find(([least]) => count >= least)[1];
}

class ProgrammeMap extends HTMLElement {
  connectedCallback() {
    this.status = this.querySelector(".map__status");
    this.query = this.dataset.query;
    this.life = new AbortController();
    document.addEventListener("programme:change", (event) => this.follow(event.detail.query), { signal: this.life.signal });
    this.start();
  }

  disconnectedCallback() {
    this.life.abort();
    this.map?.remove();
    this.map = null;
    this.frame?.remove();
    this.tools?.remove();
  }

  // Data -------------------------------------------------------------------------------------------------------------

  async start() {
    this.say("La carte interactive s’ouvre…");
    try {
      const [data] = await Promise.all([this.ask(this.dataset.url), document.fonts.ready]);
      if (!this.map) this.build();
      this.take(data);
      this.fit();
      this.say("");
    } catch (error) {
      this.fail(error);
    }
  }

  async follow(query) {
    this.query = query;
    if (!this.map) return this.start();
    this.sheet.close();
    this.setAttribute("aria-busy", "true");
    try {
      this.take(await this.ask(this.dataset.url));
      if (!this.clusters.some((cluster) => this.map.getBounds().contains([cluster.lat, cluster.lon]))) this.fit();
      this.say("");
    } catch (error) {
      this.fail(error);
    }
    this.removeAttribute("aria-busy");
  }

  /** The JSON of an address under the filters of the page, less what is about the list; `params`: pairs to add. */
  async ask(url, params = []) {
    const query = new URLSearchParams(this.query);
    for (const name of ["vue", "page", "tri"]) query.delete(name);
    for (const [name, value] of params) query.append(name, value);
    const answer = await fetch(query.size === 0 ? url : `${url}?${query}`, { signal: this.life.signal });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  }

  /** A new selection: `whole` is all of it, `shown` what is drawn, finer than `whole` when seen from near. */
  take(data) {
    this.whole = { step: data.step, places: readPlaces(data) };
    this.shown = this.whole;
    this.draw();
    this.count(data);
  }

  fail(error) {
    if (error.name === "AbortError") return;
    this.say("La carte n’a pas pu se mettre à jour. La liste des événements, elle, est complète. ");
    this.add("button", "map__retry", "Réessayer", this.status).addEventListener("click", () => this.start());
  }

  say(text) {
    this.status.textContent = text;
    this.status.hidden = !text;
  }

  // The parts of the map ---------------------------------------------------------------------------------------------

  add(tag, className, text = "", parent = this) {
    const element = document.createElement(tag);
    if (tag === "button") element.type = "button";
    element.className = className;
    element.textContent = text;
    parent.append(element);
    return element;
  }

  build() {
    this.querySelector(".map__fallback")?.setAttribute("hidden", "");
    this.frame = this.add("div", "map__frame");
    const canvas = this.add("div", "map__canvas", "", this.frame);
    canvas.setAttribute("role", "group");
    canvas.setAttribute("aria-label", "Carte des événements. Flèches pour se déplacer, plus et moins pour zoomer.");
    const isDrawn = !this.dataset.tiles;
    this.map = L.map(canvas, {
      attributionControl: false, zoomControl: false, minZoom: 2, maxZoom: isDrawn ? 13 : 18, zoomSnap: isDrawn ? 0.5 : 1,
      zoomAnimation: !still.matches, markerZoomAnimation: !still.matches, fadeAnimation: false, inertia: !still.matches,
      center: [46.6, 2.4], zoom: 5,
    });
    this.markers = new Map();
    this.sheet = new Sheet(this.frame, { onZoom: (cluster) => this.approach(cluster), onClose: () => this.giveFocusBack() });
    this.addTools();
    guardGestures(this.frame, this.add("p", "map__hint", "", this.frame));
    this.drawGround();
    this.map.on("zoomend", () => this.draw());
    this.map.on("moveend", () => this.refresh());
    new ResizeObserver(() => this.map?.invalidateSize({ animate: false })).observe(canvas);
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

  addTools() {
    const zoom = this.add("div", "map__zoom", "", this.frame);
    for (const [sign, name, go] of [["+", "Zoomer", () => this.map.zoomIn()], ["−", "Dézoomer", () => this.map.zoomOut()]]) {
      const button = this.add("button", "", sign, zoom);
      button.setAttribute("aria-label", name);
      button.addEventListener("click", go);
    }
    this.tools = this.add("div", "map__tools");
    this.places = this.add("div", "map__territories", "", this.tools);
    this.places.setAttribute("role", "group");
    this.places.setAttribute("aria-label", "Aller à un territoire");
    for (const [name, bounds] of TERRITORIES) {
      this.add("button", "", name, this.places).addEventListener("click", () => this.map.fitBounds(bounds, this.margins));
    }
    this.counts = this.add("p", "map__counts", "", this.tools);
  }

  get margins() {
    return { paddingTopLeft: [16, 48], paddingBottomRight: [48, 16], maxZoom: 12 };
  }

  /** How many events each territory has, how many the map cannot show, and where those are listed. */
  count({ n, online, unplaced }) {
    const { places } = this.whole;
    [...this.places.children].forEach((button, rank) => {
      const [name, bounds] = TERRITORIES[rank];
      const inside = places.filter((place) => isInside(place, bounds)).reduce((sum, place) => sum + place.count, 0);
      button.textContent = inside ? `${name} (${formatCount(inside)})` : name;
    });
    const total = n.reduce((sum, count) => sum + count, 0);
    this.counts.textContent = total ? `${countEvents(total)} sur la carte. ` : "Aucun de ces événements n’a de place sur la carte. ";
    if (online) {
      const query = new URLSearchParams(this.query);
      for (const name of ["vue", "page", "modalite"]) query.delete(name);
      const link = this.add("a", "", `${countEvents(online)} en ligne`, this.counts);
      link.href = `?${[query, "modalite=en-ligne"].filter(String).join("&")}`;
      link.dataset.whole = "";
    }
    if (unplaced) this.counts.append(`${online ? ", " : ""}${countEvents(unplaced)} dont le lieu reste à préciser`);
  }

  // Drawing ----------------------------------------------------------------------------------------------------------

  draw() {
    const zoom = this.map.getZoom();
    this.clusters = gatherPlaces(this.shown.places, ({ lat, lon }) => this.map.project([lat, lon], zoom), RADIUS);
    for (const marker of this.markers.values()) marker.remove();
    this.markers.clear();
    this.refresh();
  }

  /** Markers for the clusters in the frame, and only those: what the keyboard reaches is what is seen. */
  refresh() {
    const frame = this.map.getPixelBounds();
    const seen = this.clusters?.filter((cluster) => frame.contains([cluster.x, cluster.y])) ?? [];
    const kept = new Set(seen.map((cluster) => cluster.key));
    for (const [key, marker] of this.markers) {
      if (kept.has(key)) continue;
      marker.remove();
      this.markers.delete(key);
    }
    for (const cluster of seen) if (!this.markers.has(cluster.key)) this.mark(cluster);
    this.towns?.draw(seen.map((cluster) => this.boxOf(cluster)));
    this.markTerritory();
    this.restoreFocus();
    this.refine();
  }

  mark(cluster) {
    const options = { icon: new Bubble({ cluster }), keyboard: false };
    const marker = L.marker([cluster.lat, cluster.lon], options).addTo(this.map);
    marker.on("click", () => this.choose(cluster));
    this.markers.set(cluster.key, marker);
  }

  boxOf({ lat, lon, count }) {
    const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
    const size = SIZES[levelOf(count)];
    return [x, y - size, x + size, y];
  }

  markTerritory() {
    const { lat, lng } = this.map.getCenter();
    [...this.places.children].forEach((button, rank) => {
      button.setAttribute("aria-pressed", String(isInside({ lat, lon: lng }, TERRITORIES[rank][1])));
    });
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
    this.map.fitBounds(bounds, { ...this.margins, maxZoom: 10, animate: false });
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

  /** After a group was opened from the keyboard, the focus goes to the marker that took its place. */
  restoreFocus() {
    if (!this.toFocus || this.map._animatingZoom) return;
    const { lat, lon } = this.toFocus;
    const here = this.map.latLngToLayerPoint([lat, lon]);
    const distance = (marker) => here.distanceTo(this.map.latLngToLayerPoint(marker.getLatLng()));
    const [next] = [...this.markers.values()].sort((a, b) => distance(a) - distance(b));
    this.toFocus = null;
    (next?.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
  }

  giveFocusBack() {
    if (this.toFocus) return;
    (this.markers.get(this.chosen?.key)?.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
  }
}

customElements.define("programme-map", ProgrammeMap);
