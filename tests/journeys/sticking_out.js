// Runs in the page: names what makes it wider than the window, by hiding one element after the other.
const page = document.scrollingElement;
const wide = page.scrollWidth;
if (wide <= window.innerWidth + 1) return [];
const shrinksWithout = (element) => {
  const display = element.style.display;
  element.style.display = "none";
  const shrinks = page.scrollWidth < wide;
  element.style.display = display;
  return shrinks;
};
let culprit = document.body;
for (let inner = culprit; inner; inner = [...inner.children].find(shrinksWithout)) culprit = inner;
const named = `${culprit.localName}.${culprit.getAttribute("class")}`;
return [`it scrolls sideways (${wide} of ${window.innerWidth} px): ${named} “${culprit.textContent.slice(0, 30)}”`];
