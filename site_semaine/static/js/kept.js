/** The codes of the events that the visitor keeps, in this browser only. Private browsing may refuse: nothing is kept then. */
const KEY = "mon-programme";

export function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((code) => /^[0-9a-z]{1,12}$/.test(code)) : [];
  } catch {
    return [];
  }
}

export function toggleKept(code) {
  const kept = readKept();
  const next = kept.includes(code) ? kept.filter((other) => other !== code) : [...kept, code].slice(-100);
  try {
    if (next.length) localStorage.setItem(KEY, JSON.stringify(next));
    else localStorage.removeItem(KEY);
  } catch {
    return kept;
  }
  return next;
}
