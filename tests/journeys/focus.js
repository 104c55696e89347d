// Runs in the page: where the focus is, as seen from an element or the field it labels.
const wanted = arguments[0].control ?? arguments[0];
const active = document.activeElement;
if (active === wanted) return "there";
const sameQuestion = active.type === "radio" && wanted.type === "radio" && active.name === wanted.name;
if (!sameQuestion) return "elsewhere";
const isAbove = active.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
return isAbove ? "below" : "above";
