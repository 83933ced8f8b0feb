// Popovers stand beside what opened them; the menu of a small screen closes once a page was chosen.
const gap = 6;
const edge = 16;
const invokers = new WeakMap();

document.addEventListener("click", event => {
  const invoker = event.target.closest?.("[popovertarget]");
  const popover = invoker && document.getElementById(invoker.getAttribute("popovertarget"));
  if (popover) invokers.set(popover, invoker);
  if (event.target.closest?.("nav a[href]")) document.getElementById("menu")?.hidePopover?.();
}, true);

// The router keeps the page where it is, which leaves the focus behind.
document.addEventListener("click", event => {
  if (!event.target.closest?.(".skip-link")) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("main")?.focus();
}, true);

document.addEventListener("toggle", event => {
  const popover = event.target;
  if (!(popover instanceof HTMLElement) || !popover.classList.contains("popover") || event.newState !== "open") return;
  const invoker = invokers.get(popover) ?? document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`);
  if (!invoker) return;
  const from = invoker.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.max(edge, Math.min(from.left, innerWidth - width - edge));
  const below = from.bottom + gap;
  popover.style.left = `${left}px`;
  popover.style.top = `${below + height > innerHeight - edge ? Math.max(edge, from.top - height - gap) : below}px`;
}, true);

// Blazor puts new elements in the place of the prerendered ones when the page comes to life: what was open then opens again.
let opened = null;
const replacements = new MutationObserver(() => {
  const popover = !opened.isConnected && document.getElementById(opened.id);
  if (popover) popover.showPopover();
});

function remember(popover) {
  opened = popover;
  if (popover) replacements.observe(document.body, { childList: true, subtree: true });
  else replacements.disconnect();
}

document.addEventListener("toggle", event => {
  if (!event.target.popover) return;
  if (event.newState === "open") remember(event.target);
  else if (event.target === opened) remember(null);
}, true);

// The page may have been used before this script arrived.
remember(document.querySelector("[popover]:popover-open"));
