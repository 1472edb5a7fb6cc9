/** The map never holds the page back: the wheel scrolls the page unless Ctrl is held or the map was clicked; one finger scrolls too. */
const WHEEL = /Mac/.test(navigator.userAgent) ? "⌘ + molette pour zoomer" : "Ctrl + molette pour zoomer";
const FINGERS = "Deux doigts pour déplacer la carte";

/** `frame`: the element around the map; `hint`: where to say it. */
export function guardGestures(frame, hint) {
  let [isTaken, timer] = [false, 0];
  hint.setAttribute("aria-hidden", "true");
  const tell = (text) => {
    hint.textContent = text;
    hint.classList.add("is-shown");
    clearTimeout(timer);
    timer = setTimeout(() => hint.classList.remove("is-shown"), 1200);
  };
  const isOnMap = (event) => event.target.closest(".map__canvas");
  const listen = (type, listener) => frame.addEventListener(type, listener, { capture: true, passive: true });

  listen("pointerdown", (event) => (isTaken = event.pointerType === "mouse" && Boolean(isOnMap(event))));
  frame.addEventListener("pointerleave", () => (isTaken = false));
  listen("wheel", (event) => {
    if (!isOnMap(event) || isTaken || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    tell(WHEEL);
  });
  listen("touchstart", (event) => event.touches.length === 1 && isOnMap(event) && event.stopPropagation());
  listen("touchmove", (event) => event.touches.length === 1 && isOnMap(event) && tell(FINGERS));
}
