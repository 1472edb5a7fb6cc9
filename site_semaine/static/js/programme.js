/**
 * `<programme-filters>`: asks for the address that a link or the form leads to, and swaps the regions marked `data-swap`
 * by id. The address, the back button, the focus and the announced count follow. Whatever fails becomes a plain visit.
 */
import "./keep-stars.js";

const REGIONS = "[data-swap]";

class ProgrammeFilters extends HTMLElement {
  connectedCallback() {
    this.path = location.pathname;
    this.addEventListener("submit", (event) => this.onSubmit(event));
    this.addEventListener("click", (event) => this.onClick(event));
    addEventListener("popstate", () => this.show(location.href, { isBack: true }));
    // The suggestions come with the first sign of use: they are no part of the weight of the page.
    for (const sign of ["focusin", "pointerover"]) {
      this.addEventListener(sign, () => import("./commune-field.js"), { once: true });
    }
    this.prepare();
  }

  /** What only works with this script: the « autour de moi » button. */
  prepare() {
    for (const button of this.querySelectorAll(".near-me")) {
      button.hidden = !("geolocation" in navigator);
      button.onclick = () => import("./near-me.js").then(({ locate }) => locate(button, (point) => this.goAround(point)));
    }
  }

  goAround(point) {
    const query = this.read(this.querySelector("form"));
    query.delete("lieu");
    query.set("autour", point);
    if (!query.has("rayon")) query.set("rayon", "20");
    query.set("tri", "distance");
    this.show(`${this.path}?${query}`);
  }

  read(form) {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
    return query;
  }

  onSubmit(event) {
    event.preventDefault();
    const query = this.read(event.target);
    if (query.has("lieu")) query.delete("autour");
    this.show(query.size ? `${this.path}?${query}` : this.path);
  }

  onClick(event) {
    const link = event.target.closest("a[href]");
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || link.hasAttribute("data-whole") || link.closest("svg")) return;
    const url = new URL(link.href);
    const isHere = url.origin === location.origin && url.pathname === this.path;
    if (!isHere || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    url.hash = "";
    this.show(url.href, { keep: link.closest("nav[id]") ? link : null });
  }

  async show(href, { isBack = false, keep = null } = {}) {
    this.request?.abort();
    this.request = new AbortController();
    const results = document.getElementById("resultats");
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(href, { signal: this.request.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(answer.status);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!fresh.getElementById("resultats")) throw new Error("another page");
      if (!isBack) history.pushState(null, "", this.addressOf(fresh) ?? href);
      this.swap(fresh);
      this.focusOn(keep, isBack);
    } catch (error) {
      if (error.name !== "AbortError") location.assign(href);
    }
  }

  /** The address that the server would write: « lieu=anor » is « commune=59012 ». */
  addressOf(fresh) {
    const query = fresh.getElementById("compte")?.dataset.query;
    return query === undefined ? null : this.path + query;
  }

  swap(fresh) {
    const isOpen = this.querySelector("details")?.open;
    for (const region of document.querySelectorAll(REGIONS)) {
      const next = fresh.getElementById(region.id);
      const keepsMap = region.querySelector("programme-map") && next?.querySelector("programme-map");
      if (next && !keepsMap) region.replaceChildren(...next.childNodes);
    }
    const details = this.querySelector("details");
    if (details && isOpen !== undefined) details.open = isOpen;
    document.getElementById("resultats").removeAttribute("aria-busy");
    document.getElementById("compte").textContent = fresh.getElementById("compte")?.textContent ?? "";
    document.title = fresh.title;
    this.prepare();
    document.dispatchEvent(new CustomEvent("programme:change", { detail: { query: location.search } }));
  }

  /** A day stays under the finger; every other search leads to the heading of the results. Going back moves nothing. */
  focusOn(keep, isBack) {
    if (isBack) return;
    const same = keep && [...this.querySelectorAll("nav[id] a")].find((link) => link.dataset.day === keep.dataset.day);
    const heading = document.getElementById("resultats-titre");
    (same || heading).focus({ preventScroll: true });
    if (!same) heading.scrollIntoView({ block: "start" });
  }
}

customElements.define("programme-filters", ProgrammeFilters);
