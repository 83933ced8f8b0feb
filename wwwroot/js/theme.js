// Runs before the first paint: the chosen theme is on the root element before anything is drawn.
(() => {
  const key = "finops-theme";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const stored = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };

  const apply = () => {
    const choice = stored() ?? "system";
    const theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      const pressed = String(button.dataset.themeChoice === choice);
      if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
    }
  };

  apply();
  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  document.addEventListener("beforetoggle", apply, true);
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-theme-choice]");
    if (!button) return;
    try { localStorage.setItem(key, button.dataset.themeChoice); } catch { /* the choice lasts as long as the page */ }
    apply();
  });
})();
