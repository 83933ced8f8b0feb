// The dialog that shows while the server is away. Blazor only sets classes on it: show while it retries, failed when it gave up,
// rejected when the server is back but does not know the page any more.
const dialog = document.getElementById("components-reconnect-modal");
const seconds = dialog?.querySelector("[data-seconds]");
const prefix = "components-reconnect-";
let timer = 0;
let away = 0;

const state = () => ["show", "failed", "rejected"].find(name => dialog.classList.contains(prefix + name)) ?? "hide";

// Asks whether the server answers at all, and loads the page again once it does.
const reloadWhenBack = async () => {
  try {
    const answer = await fetch("/health/live", { cache: "no-store" });
    if (answer.ok) location.reload();
  } catch { /* still away */ }
};

const tick = () => {
  away += 1;
  if (seconds) seconds.textContent = String(away);
  if (state() !== "show") void reloadWhenBack();
};

const start = () => {
  if (timer) return;
  away = 0;
  if (seconds) seconds.textContent = "0";
  timer = setInterval(tick, 1000);
};

const stop = () => {
  clearInterval(timer);
  timer = 0;
};

const follow = () => {
  const now = state();
  dialog.dataset.state = now;
  if (now === "hide") {
    stop();
    if (dialog.open) dialog.close();
    return;
  }

  start();
  if (!dialog.open) dialog.showModal();
  if (now === "rejected") void reloadWhenBack();
};

if (dialog) {
  new MutationObserver(follow).observe(dialog, { attributes: true, attributeFilter: ["class"] });
  dialog.addEventListener("cancel", event => event.preventDefault());
  dialog.querySelector("[data-reload]")?.addEventListener("click", () => location.reload());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && state() === "failed") void reloadWhenBack();
  });
}
