// Clicks a link and tells when the last change of the page was painted, milliseconds after the click: of the figures, and of all of it.
([path, quiet]) => new Promise(done => {
  const link = document.createElement("a");
  link.href = path;
  document.body.append(link);
  const start = performance.now();
  const last = { figures: 0, all: 0 };
  let timer = 0;
  const isPicture = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".plot") != null;
  const settled = () => location.pathname === new URL(path, location.origin).pathname
    && !document.querySelector(".skeleton, [aria-busy='true']")
    && [...document.querySelectorAll(".plot")].every(plot => plot.dataset.drawn || plot.offsetParent === null);

  const end = () => {
    // The quiet time also has to be over when something is still loading: then it begins anew.
    if (!settled()) { timer = setTimeout(end, quiet); return; }
    changes.disconnect();
    link.remove();
    done(last);
  };

  const changes = new MutationObserver(records => {
    const seen = records.filter(record => record.target !== document.body || ![...record.addedNodes, ...record.removedNodes].includes(link));
    if (!seen.length) return;
    const figures = seen.some(record => !isPicture(record.target));
    clearTimeout(timer);
    timer = setTimeout(end, quiet);
    // A message that is sent from the frame's own callback arrives after the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now() - start;
        last.all = now;
        if (figures) last.figures = now;
      };
      port2.postMessage(null);
    });
  });
  changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["data-drawn", "hidden", "aria-busy"] });
  timer = setTimeout(end, quiet);
  link.click();
})
