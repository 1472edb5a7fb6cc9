/** The places of the map: read from the columns that the server sends, gathered into clusters. No DOM, no library. */
const LARGE = 100; // events: from there a marker is wider
const WIDER = 1.3;

/** `{n, y, x, names, runs}` (events/mapdata.py) → [{key, lat, lon, count, name}], coordinates in degrees; `key` in thousandths. */
export function readPlaces({ n, y, x, names, runs }) {
  const communes = names.split("|");
  let [lat, lon, name, left] = [0, 0, -1, 0];
  return n.map((count, rank) => {
    lat += y[rank];
    lon += x[rank];
    while (!left) left = runs[++name];
    left -= 1;
    return { key: `${lat},${lon}`, lat: lat / 1000, lon: lon / 1000, count, name: communes[name] };
  });
}

/**
 * Clusters of places that would be drawn less than `radius` pixels apart, a little more around the largest, whose marker is
 * wider. The busiest place takes its neighbours in, and the cluster stands there, under its name.
 * `project`: {lat, lon} → {x, y} in pixels.
 */
export function gatherPlaces(places, project, radius) {
  const clusters = [];
  const cells = new Map();
  for (const place of [...places].sort((a, b) => b.count - a.count)) {
    const point = project(place);
    const home = nearest(cells, point, radius);
    if (home) {
      home.places.push(place);
      home.count += place.count;
      continue;
    }
    const cluster = { ...place, ...point, places: [place] };
    clusters.push(cluster);
    const cell = cellOf(point, radius * WIDER);
    cells.set(cell, [...(cells.get(cell) ?? []), cluster]);
  }
  return clusters;
}

function nearest(cells, point, radius) {
  const side = radius * WIDER;
  let [found, distance] = [null, Infinity];
  for (const right of [-side, 0, side]) {
    for (const down of [-side, 0, side]) {
      for (const cluster of cells.get(cellOf({ x: point.x + right, y: point.y + down }, side)) ?? []) {
        const apart = Math.hypot(cluster.x - point.x, cluster.y - point.y);
        const reach = cluster.count < LARGE ? radius : side;
        if (apart < reach && apart < distance) [found, distance] = [cluster, apart];
      }
    }
  }
  return found;
}

function cellOf({ x, y }, radius) {
  return `${Math.floor(x / radius)}:${Math.floor(y / radius)}`;
}

const FRENCH = new Intl.NumberFormat("fr-FR");

export function countEvents(count) {
  return `${FRENCH.format(count)} événement${count > 1 ? "s" : ""}`;
}

export const formatCount = (count) => FRENCH.format(count);

/** « Lyon et alentours », « Anor ». */
export function nameCluster({ name, places }) {
  const around = places.some((place) => place.name !== name);
  return `${name || "Lieu"}${around ? " et alentours" : ""}`;
}

/** [[south, west], [north, east]] of places. */
export function boundsOf(places) {
  const latitudes = places.map((place) => place.lat);
  const longitudes = places.map((place) => place.lon);
  return [
    [Math.min(...latitudes), Math.min(...longitudes)],
    [Math.max(...latitudes), Math.max(...longitudes)],
  ];
}
