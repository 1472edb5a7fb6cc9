/** What the form of an event that exists gains with a script: communes suggested, rows of slots, problems read first. */
import "./commune-field.js";
import "./proposal-slots.js";

document.querySelector("#problemes")?.focus();
