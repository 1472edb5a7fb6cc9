/** Ask the browser where the reader is, on click only. The point is rounded to about a hundred metres before it leaves. */
const MESSAGES = {
  1: "Vous n’avez pas autorisé la position : tapez une commune.",
  2: "Votre position est introuvable : tapez une commune.",
  3: "Votre position tarde trop : tapez une commune.",
};

export function locate(button, found) {
  const label = button.textContent;
  button.textContent = "Recherche…";
  button.disabled = true;
  button.parentElement.querySelector(".near-me__message")?.remove();
  const restore = (text) => {
    button.disabled = false;
    button.textContent = text;
  };
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      restore(label);
      found(`${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
    },
    ({ code }) => {
      restore(label);
      const status = document.getElementById("compte");
      const message = MESSAGES[code] ?? MESSAGES[2];
      if (status) status.textContent = message;
      button.after(Object.assign(document.createElement("span"), { className: "near-me__message", textContent: message }));
    },
    { timeout: 10000, maximumAge: 300000 },
  );
}
