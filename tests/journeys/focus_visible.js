// Runs in the page: whether something can be seen to be different about what has the focus:
// on itself, on the box drawn for it, or on the choice around it.
const drawn = (element, pseudo) => {
  const style = getComputedStyle(element, pseudo);
  const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
  return outlined || style.boxShadow !== "none" || style.backgroundColor === "rgb(255, 235, 59)";
};
const active = document.activeElement;
if (active === document.body) return false;
const label = active.labels?.[0];
return drawn(active) || (label !== undefined && (drawn(label) || drawn(label, "::before")));
