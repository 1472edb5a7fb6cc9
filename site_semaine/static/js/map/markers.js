/** The markers of the clusters in the frame, and only those: what the keyboard reaches is what is seen. */
import { countEvents, formatCount, nameCluster } from "./places.js";

const LEVELS = [[1000, 5], [100, 4], [10, 3], [2, 2], [1, 1]];
const SIZES = { 1: 26, 2: 34, 3: 42, 4: 52, 5: 62 }; // pixels, as in css/map.css

function levelOf(count) {
  return LEVELS.find(([least]) => count >= least)[1];
}

function makeButton(cluster) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `map-marker map-marker--${levelOf(cluster.count)}`;
  button.textContent = cluster.count > 1 ? formatCount(cluster.count) : "";
  button.setAttribute("aria-label", `${nameCluster(cluster)}\u00a0: ${countEvents(cluster.count)}`);
  return button;
}

export class Markers {
  /** `L`: the map library; `onChoose(cluster)`: a marker was clicked, or Enter pressed on it. */
  constructor(L, map, onChoose) {
    this.L = L;
    this.map = map;
    this.onChoose = onChoose;
    this.byKey = new Map();
    this.Icon = L.Icon.extend({ createIcon: () => null, createShadow: () => null });
  }

  clear() {
    for (const marker of this.byKey.values()) marker.remove();
    this.byKey.clear();
  }

  /** Show these clusters; markers that stay keep the focus. */
  show(clusters) {
    const kept = new Set(clusters.map((cluster) => cluster.key));
    for (const [key, marker] of this.byKey) {
      if (kept.has(key)) continue;
      marker.remove();
      this.byKey.delete(key);
    }
    for (const cluster of clusters) if (!this.byKey.has(cluster.key)) this.byKey.set(cluster.key, this.make(cluster));
    this.boxes = clusters.map((cluster) => this.boxOf(cluster));
  }

  make(cluster) {
    const icon = new this.Icon();
    icon.createIcon = () => makeButton(cluster);
    const marker = this.L.marker([cluster.lat, cluster.lon], { icon, keyboard: false }).addTo(this.map);
    marker.on("click", () => this.onChoose(cluster));
    return marker;
  }

  /** [left, top, right, bottom] of a marker, pixels of the map's layers. */
  boxOf({ lat, lon, count }) {
    const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
    const size = SIZES[levelOf(count)];
    return [x, y - size, x + size, y];
  }

  find(cluster) {
    return this.byKey.get(cluster?.key)?.getElement();
  }

  nearest({ lat, lon }) {
    const here = this.map.latLngToLayerPoint([lat, lon]);
    const distance = (marker) => here.distanceTo(this.map.latLngToLayerPoint(marker.getLatLng()));
    const [first] = [...this.byKey.values()].sort((a, b) => distance(a) - distance(b));
    return first?.getElement();
  }
}
