/** What the organiser's form gains with a script. Each part works without. */
import "./commune-field.js";
