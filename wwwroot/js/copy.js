// Copies the text of the element that a button names. Without a secure address a browser offers no clipboard: then the old way, and where
// that fails too, the text is selected, ready for the keyboard.
const copy = async element => {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
};

document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-copy]");
  const element = button && document.getElementById(button.dataset.copy);
  if (!element) return;
  const copied = await copy(element);
  const status = button.parentElement.querySelector("[data-copy-status]");
  if (status) status.textContent = copied ? "Copied." : "Press Ctrl+C or ⌘C to copy it.";
});
