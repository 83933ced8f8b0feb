// Reads a chart with the pointer or the arrow keys: a line, a small table beside it, and the same words for screen readers.
export const createReader = (plot, state, select) => {
  const crosshair = plot.querySelector("[data-crosshair]");
  const tip = plot.querySelector("[data-tip]");
  const readout = plot.querySelector("[data-readout]");
  let position = -1;
  let series = -1;

  const add = (parent, name, text) => {
    const element = document.createElement("span");
    element.className = name;
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };

  const line = (name, value, color, current) => {
    const row = add(tip, "line");
    if (current) row.dataset.current = "";
    if (color) add(row, "swatch").style.background = `var(--${color})`;
    add(row, "name", name);
    add(row, "value", value);
    return row;
  };

  const hide = () => {
    crosshair.hidden = tip.hidden = true;
    position = series = -1;
  };

  const show = (next, spoken) => {
    const { spec, scale } = state();
    const at = spec.positions[next];
    if (!scale || !at) return;
    if (next === position && !spoken) return;
    position = next;
    const known = spec.series.map((drawn, index) => ({ ...drawn, index, value: at.values[index] })).filter(drawn => drawn.value !== "–");
    tip.replaceChildren();
    add(tip, "head", at.label);
    for (const drawn of known.toReversed()) line(drawn.name, drawn.value, drawn.color, drawn.index === series);
    if (at.total && known.length > 1) line("Total", at.total).classList.add("total");
    crosshair.hidden = tip.hidden = false;
    const x = scale.x(at.x);
    crosshair.style.left = `${x}px`;
    crosshair.style.top = `${scale.frame.top}px`;
    crosshair.style.height = `${scale.frame.height}px`;
    tip.style.left = "0";
    const left = x + 14 + tip.offsetWidth > plot.clientWidth ? x - 14 - tip.offsetWidth : x + 14;
    tip.style.left = `${Math.max(0, left)}px`;
    tip.style.top = `${scale.frame.top}px`;
    if (!spoken) return;
    const said = series < 0 ? known : known.filter(drawn => drawn.index === series);
    readout.textContent = `${at.label}: ${said.map(drawn => `${drawn.name} ${drawn.value}`).join(", ")}`
      + (series < 0 && at.total && known.length > 1 ? `; total ${at.total}` : "");
  };

  const nearest = event => {
    const { spec, scale } = state();
    if (!scale) return -1;
    const x = event.clientX - plot.getBoundingClientRect().left;
    const distances = spec.positions.map(at => (scale.inside(at.x) ? Math.abs(scale.x(at.x) - x) : Infinity));
    return distances.indexOf(Math.min(...distances));
  };

  const onKey = event => {
    const { spec } = state();
    const last = spec.positions.length - 1;
    const moves = {
      ArrowRight: () => show(Math.min(last, position + 1), true),
      ArrowLeft: () => show(position < 0 ? last : Math.max(0, position - 1), true),
      Home: () => show(0, true),
      End: () => show(last, true),
      ArrowUp: () => { series = Math.min(spec.series.length - 1, series + 1); show(Math.max(0, position), true); },
      ArrowDown: () => { series = Math.max(-1, series - 1); show(Math.max(0, position), true); },
      Escape: hide,
      Enter: () => { if (position >= 0) select(series, position); },
    };
    if (!moves[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moves[event.key]();
  };

  const onMove = event => { series = -1; show(nearest(event), false); };
  const onClick = event => {
    const bar = event.target.closest?.(".apexcharts-bar-area");
    const index = Number(bar?.getAttribute("index") ?? -1);
    const at = nearest(event);
    if (at >= 0) select(index, at);
  };

  plot.addEventListener("keydown", onKey);
  plot.addEventListener("pointermove", onMove);
  plot.addEventListener("pointerleave", hide);
  plot.addEventListener("blur", hide);
  plot.addEventListener("click", onClick);
  return {
    hide,
    dispose() {
      plot.removeEventListener("keydown", onKey);
      plot.removeEventListener("pointermove", onMove);
      plot.removeEventListener("pointerleave", hide);
      plot.removeEventListener("blur", hide);
      plot.removeEventListener("click", onClick);
    },
  };
};
