/** Where the map can go at once: [name, [[south, west], [north, east]]], degrees. The first one holds the hexagon and Corsica. */
export const TERRITORIES = [
  ["Métropole", [[41.3, -5.2], [51.15, 9.6]]],
  ["Guadeloupe", [[15.8, -61.85], [16.55, -60.95]]],
  ["Martinique", [[14.35, -61.27], [14.92, -60.78]]],
  ["Guyane", [[2.1, -54.65], [5.85, -51.55]]],
  ["La Réunion", [[-21.42, 55.18], [-20.85, 55.87]]],
  ["Mayotte", [[-13.03, 44.98], [-12.6, 45.33]]],
  ["Saint-Pierre-et-Miquelon", [[46.72, -56.45], [47.16, -56.1]]],
  ["Saint-Barthélemy", [[17.85, -62.95], [17.98, -62.77]]],
  ["Saint-Martin", [[18, -63.17], [18.14, -62.96]]],
  ["Wallis-et-Futuna", [[-14.42, -178.25], [-13.15, -176.1]]],
  ["Polynésie française", [[-28, -155], [-7.7, -134.3]]],
  ["Nouvelle-Calédonie", [[-22.75, 163.5], [-19.5, 168.25]]],
];

export function isInside({ lat, lon }, [[south, west], [north, east]]) {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
