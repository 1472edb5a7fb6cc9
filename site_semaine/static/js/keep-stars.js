/** A star on each card (`[data-code]`) keeps its event; a link to « Mon programme » appears once something is kept. */
import { readKept, toggleKept } from "./kept.js";

function describe(button, isKept) {
  button.setAttribute("aria-pressed", String(isKept));
}

function addStar(card) {
  if (card.querySelector(".keep-star")) return;
  const title = card.querySelector("h1, h2, h3")?.textContent.trim() ?? "";
  const button = Object.assign(document.createElement("button"), { type: "button", className: "keep-star" });
  button.setAttribute("aria-label", `Garder : ${title}`);
  describe(button, readKept().includes(card.dataset.code));
  button.addEventListener("click", () => {
    describe(button, toggleKept(card.dataset.code).includes(card.dataset.code));
    showLink();
  });
  card.append(button);
}

function showLink() {
  const kept = readKept();
  let link = document.querySelector(".keep-link");
  if (!kept.length) return void link?.remove();
  if (!link) {
    link = Object.assign(document.createElement("a"), { className: "keep-link" });
    document.querySelector("main").append(link);
  }
  link.href = `/programme/mon-programme/?${kept.map((code) => `e=${code}`).join("&")}`;
  link.textContent = `Mon programme (${kept.length})`;
}

function addStars() {
  document.querySelectorAll("[data-code]").forEach(addStar);
}

addStars();
showLink();
document.addEventListener("programme:change", addStars);
