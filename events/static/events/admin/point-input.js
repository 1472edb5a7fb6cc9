// A point as text, and the map that moves it: by mouse, by touch, by the arrow keys, or by typing.
// The text is the field; every change sends `input` and `change`, for Wagtail's automatic save.
{
  const PRECISE = "exact";
  const AT_COMMUNE = "commune";
  const TOWN_ZOOMS = [0, 5, 7, 8]; // by rank: from which zoom a town is named
  const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

  /** The land and borders of basemap.json (docs/geography.md) as Leaflet layers. */
  const drawBasemap = ({ scale, outer, arcs, departments }) => {
    const points = arcs.map((arc) => {
      let [x, y] = arc;
      const line = [[y / scale, x / scale]];
      for (let i = 2; i < arc.length; i += 2) line.push([(y += arc[i + 1]) / scale, (x += arc[i]) / scale]);
      return line;
    });
    const ring = (numbers) => numbers.flatMap((n) => (n < 0 ? points[-n - 1].slice().reverse() : points[n]).slice(0, -1));
    const land = Object.values(departments).map((rings) => rings.map(ring));
    return [
      L.polygon(land, { className: "point-input__land", interactive: false, smoothFactor: 0.5 }),
      L.polyline(points.slice(outer), { className: "point-input__border", interactive: false }),
    ];
  };

  const nameTown = ([name, latitude, longitude]) => {
    const label = document.createElement("span");
    label.textContent = name;
    const icon = L.divIcon({ className: "point-input__town", html: label, iconSize: [0, 0] });
    return L.marker([latitude, longitude], { icon, interactive: false, keyboard: false });
  };

  window.wagtail.app.register(
    "point-input",
    class extends window.StimulusModule.Controller {
      static targets = ["input", "map", "tools", "link", "status"];
      static values = {
        basemap: String, tiles: String, attribution: String, latitude: Number, longitude: Number, zoom: Number, communes: String,
      };

      connect() {
        this.mapTarget.hidden = this.toolsTarget.hidden = false;
        this.showLink();
        this.form = this.element.closest("form");
        this.onCommune = (event) => this.follow(event.detail);
        this.form?.addEventListener("commune:chosen", this.onCommune);
        this.observer = new IntersectionObserver((entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.open();
        });
        this.observer.observe(this.mapTarget);
      }

      disconnect() {
        this.observer.disconnect();
        this.form?.removeEventListener("commune:chosen", this.onCommune);
        this.map?.remove();
        this.map = this.marker = undefined;
      }

      /** Draw the map when its tab is first seen: hidden, it has no size. */
      open() {
        if (this.map) return this.map.invalidateSize();
        const point = this.point();
        const home = [this.latitudeValue, this.longitudeValue];
        this.map = L.map(this.mapTarget, { zoomControl: false, scrollWheelZoom: false, maxZoom: this.tilesValue ? 19 : 13 });
        this.map.attributionControl.setPrefix(false);
        L.control.zoom({ zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" }).addTo(this.map);
        this.map.setView(point ?? home, point ? 9 : this.zoomValue - 1);
        this.map.on("click", (event) => this.set(event.latlng, PRECISE));
        if (this.tilesValue) L.tileLayer(this.tilesValue, { attribution: this.attributionValue, maxZoom: 19 }).addTo(this.map);
        this.drawBackground();
        this.place();
      }

      async drawBackground() {
        const answer = await fetch(this.basemapValue).catch(() => null);
        if (!answer?.ok || !this.map) return;
        const basemap = await answer.json();
        if (!this.tilesValue) drawBasemap(basemap).forEach((layer) => layer.addTo(this.map));
        const towns = L.layerGroup().addTo(this.map);
        const nameTowns = () => {
          towns.clearLayers();
          const seen = ([, latitude, longitude, rank]) =>
            this.map.getZoom() >= TOWN_ZOOMS[rank] && this.map.getBounds().contains([latitude, longitude]);
          if (!this.tilesValue) basemap.towns.filter(seen).forEach((town) => nameTown(town).addTo(towns));
        };
        this.map.on("moveend", nameTowns);
        nameTowns();
      }

      /** [latitude, longitude] as typed, or undefined. */
      point() {
        const numbers = this.inputTarget.value.match(/^\s*(-?\d{1,3}(?:[.,]\d+)?)\s*[;,\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/);
        if (!numbers) return undefined;
        const [latitude, longitude] = numbers.slice(1).map((number) => Number(number.replace(",", ".")));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
      }

      /** The text was typed: the marker follows. */
      read() {
        if (this.isWriting) return;
        this.setPrecision(this.inputTarget.value.trim() ? PRECISE : AT_COMMUNE);
        this.place({ isMoving: true });
      }

      set({ lat, lng }, precision) {
        this.inputTarget.value = `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
        this.setPrecision(precision);
        this.place();
        this.isWriting = true;
        for (const type of ["input", "change"]) this.inputTarget.dispatchEvent(new Event(type, { bubbles: true }));
        this.isWriting = false;
      }

      setPrecision(value) {
        const select = this.form?.elements.location_precision;
        if (!select || select.value === value) return;
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }

      place({ isMoving = false } = {}) {
        this.showLink();
        const point = this.point();
        if (!this.map) return;
        if (!point) {
          this.marker?.remove();
          this.marker = undefined;
          return;
        }
        if (this.marker) this.marker.setLatLng(point);
        else this.addMarker(point);
        if (isMoving) this.map.panTo(point);
      }

      addMarker(point) {
        const icon = L.divIcon({ className: "point-input__marker", iconSize: [28, 28], iconAnchor: [14, 34] });
        this.marker = L.marker(point, { icon, draggable: true, autoPan: true }).addTo(this.map);
        this.marker.on("dragend", () => this.set(this.marker.getLatLng(), PRECISE));
        const element = this.marker.getElement();
        element.setAttribute("aria-label", "Repère de l’événement : les flèches le déplacent, avec Maj plus vite");
        element.addEventListener("keydown", (event) => this.nudge(event));
      }

      nudge(event) {
        const arrow = ARROWS[event.key];
        if (!arrow) return;
        event.preventDefault();
        event.stopPropagation();
        const step = event.shiftKey ? 40 : 4; // pixels
        const from = this.map.project(this.marker.getLatLng());
        const to = this.map.unproject(from.add(L.point(arrow).multiplyBy(step)));
        this.set(to, PRECISE);
        if (!this.map.getBounds().contains(to)) this.map.panTo(to);
        this.statusTarget.textContent = `Point : ${this.inputTarget.value}`;
      }

      /** A commune was chosen: an empty or rough point goes to its centre, and so does one that lies far away. */
      follow(commune) {
        this.commune = commune;
        const centre = L.latLng(commune.lat, commune.lon);
        const point = this.point();
        const isRough = !point || this.form.elements.location_precision?.value === AT_COMMUNE;
        if (isRough || centre.distanceTo(point) > 50_000) this.set(centre, AT_COMMUNE);
        this.map?.setView(this.point(), 11);
      }

      async centre() {
        const typed = this.form.elements.commune_code?.value.trim() ?? "";
        if (this.commune?.nom !== typed) this.commune = await this.ask(typed);
        if (!this.commune) {
          this.statusTarget.textContent = "Choisissez d’abord la commune.";
          return this.form.elements.commune_code?.focus();
        }
        this.set(L.latLng(this.commune.lat, this.commune.lon), AT_COMMUNE);
        this.map?.setView(this.point(), 11);
      }

      async ask(typed) {
        const name = typed.replace(/\s*\(.*$/, "");
        const answer = await fetch(`${this.communesValue}?q=${encodeURIComponent(name)}`).catch(() => null);
        const found = answer?.ok ? (await answer.json()).communes : [];
        return found.find((commune) => commune.nom === typed);
      }

      showLink() {
        const point = this.point();
        this.linkTarget.hidden = !point;
        if (point) this.linkTarget.href = `https://www.openstreetmap.org/?mlat=${point[0]}&mlon=${point[1]}#map=17/${point.join("/")}`;
      }
    },
  );
}
