/** The background of the map, from our own outlines (docs/geography.md): land, borders, names of towns. */
const SVG = "http://www.w3.org/2000/svg";
const FIRST_ZOOM = { 1: 4.5, 2: 6.5, 3: 7.5, 4: 8.5 };

/** Draw the outlines under everything else. `L`: the map library. */
export function drawOutlines(L, map, { scale, outer, regional, arcs, departments }) {
  const lines = arcs.map((arc) => readArc(arc, scale));
  const ring = (numbers) => numbers.flatMap((n) => (n < 0 ? [...lines[-n - 1]].reverse() : lines[n]).slice(0, -1));
  const land = Object.values(departments).map((rings) => rings.map(ring));
  const renderer = L.svg({ padding: 0.6 });
  const options = { renderer, interactive: false, smoothFactor: 0.8 };
  L.polygon(land, { ...options, stroke: false, className: "map-land" }).addTo(map);
  const borders = [
    [lines.slice(outer + regional), "map-border"],
    [lines.slice(outer, outer + regional), "map-border map-border--region"],
    [lines.slice(0, outer), "map-border map-border--coast"],
  ];
  for (const [some, className] of borders) L.polyline(some, { ...options, className }).addTo(map);
}

function readArc(arc, scale) {
  let [x, y] = arc;
  const line = [[y / scale, x / scale]];
  for (let rank = 2; rank < arc.length; rank += 2) {
    x += arc[rank];
    y += arc[rank + 1];
    line.push([y / scale, x / scale]);
  }
  return line;
}

/** Names of towns under the markers, as many as fit. Decorative: the markers carry their own names. */
export class TownNames {
  constructor(map, towns) {
    this.map = map;
    this.towns = [...towns].sort((a, b) => a[3] - b[3]);
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("class", "map-towns leaflet-zoom-hide");
    this.svg.setAttribute("aria-hidden", "true");
    map.createPane("towns").append(this.svg);
  }

  /**
   * Draw the names that neither touch each other nor hide behind `boxes` ([left, top, right, bottom], layer pixels): those of
   * the towns, then those of the clusters, so that a place far from any town is not lost on a blank land.
   */
  draw(boxes, clusters) {
    const taken = [...boxes];
    const [zoom, bounds] = [this.map.getZoom(), this.map.getBounds()];
    const named = clusters.map(({ name, lat, lon }) => [name, lat, lon, 4]);
    const texts = new Map();
    for (const [name, lat, lon, rank] of [...this.towns, ...named]) {
      if (zoom < FIRST_ZOOM[rank] || texts.has(name) || !bounds.contains([lat, lon])) continue;
      const { x, y } = this.map.latLngToLayerPoint([lat, lon]);
      const box = [x - 2, y + 2, x + name.length * 7.2 + 4, y + 18];
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      texts.set(name, this.write(name, x, y + 14));
    }
    this.svg.replaceChildren(...texts.values());
  }

  write(name, x, y) {
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("x", x);
    text.setAttribute("y", y);
    text.textContent = name;
    return text;
  }
}

function overlap(a, b) {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
