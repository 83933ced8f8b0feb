// Marks, ranges and hatching, drawn into the chart's own picture. Every name goes in as text.
const space = "http://www.w3.org/2000/svg";

const make = (name, attributes, parent) => {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  parent?.append(element);
  return element;
};

const label = (layer, text, x, y, frame) => {
  const element = make("text", { class: "mark-label", x, y, "text-anchor": "start" }, layer);
  element.textContent = text;
  const width = element.getComputedTextLength();
  const right = frame.left + frame.width;
  if (x + width > right) element.setAttribute("x", String(Math.max(frame.left, right - width)));
  return { from: Number(element.getAttribute("x")), to: Number(element.getAttribute("x")) + width };
};

// Labels at the top step down until they are clear of each other.
const rowFor = (rows, from, to) => {
  let row = 0;
  while (rows[row]?.some(taken => from < taken.to + 8 && to + 8 > taken.from)) row += 1;
  (rows[row] ??= []).push({ from, to });
  return row;
};

export const drawMarks = (svg, spec, scale, colorOf) => {
  svg.querySelector(".marks")?.remove();
  svg.querySelector(".ranges")?.remove();
  const { frame } = scale;
  const ranges = make("g", { class: "ranges", "pointer-events": "none" });
  const layer = make("g", { class: "marks", "pointer-events": "none" }, svg);
  svg.insertBefore(ranges, svg.firstElementChild);
  const rows = [];
  const topLabel = (text, x) => {
    const placed = label(layer, text, x, 0, frame);
    layer.lastElementChild.setAttribute("y", String(frame.top + 12 + rowFor(rows, placed.from, placed.to) * 16));
  };

  for (const mark of spec.marks) {
    if (mark.kind === "range") {
      const from = scale.x(mark.x) - scale.band;
      const width = Math.max(1, scale.x(mark.x2) + scale.band - from);
      make("rect", { x: from, y: frame.top, width, height: frame.height, fill: colorOf(mark.color), opacity: 0.1 }, ranges);
      topLabel(mark.label, from + 6);
    } else if (mark.kind === "vertical" && scale.inside(mark.x)) {
      const x = scale.x(mark.x);
      make("line", { x1: x, x2: x, y1: frame.top, y2: frame.top + frame.height, stroke: colorOf("text-muted"), "stroke-dasharray": "3 3" }, layer);
      topLabel(mark.label, x + 5);
    } else if (mark.kind === "horizontal") {
      const y = scale.y(mark.y);
      make("line", { x1: frame.left, x2: frame.left + frame.width, y1: y, y2: y, stroke: colorOf("text"), "stroke-dasharray": "6 4" }, layer);
      label(layer, mark.label, frame.left + frame.width, y - 5, frame);
    } else if (mark.kind === "point" && scale.inside(mark.x)) {
      const [x, y] = [scale.x(mark.x), scale.y(mark.y)];
      make("circle", { cx: x, cy: y, r: 5, fill: colorOf("surface"), stroke: colorOf("text"), "stroke-width": 2 }, layer);
      label(layer, mark.label, x + 9, y - 16, frame);
    }
  }
};

/** Columns of estimated periods get stripes of their own colour. */
export const hatch = (svg, spec, colorOf, prefix) => {
  if (!spec.x.estimated.length) return;
  const estimated = new Set(spec.x.estimated.map(String));
  const patterns = make("defs", {}, svg);
  for (const bar of svg.querySelectorAll(".apexcharts-bar-area[j], .apexcharts-bar-area")) {
    if (!estimated.has(bar.getAttribute("j"))) continue;
    const index = Number(bar.getAttribute("index") ?? bar.closest("[data\\:realIndex]")?.getAttribute("data:realIndex"));
    const color = colorOf(spec.series[index].color);
    const id = `${prefix}-hatch-${index}`;
    if (!patterns.querySelector(`[id="${id}"]`)) {
      const pattern = make("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, patterns);
      make("rect", { width: 6, height: 6, fill: color, opacity: 0.22 }, pattern);
      make("rect", { width: 2.5, height: 6, fill: color }, pattern);
    }

    bar.setAttribute("fill", `url(#${id})`);
    bar.setAttribute("stroke", color);
    bar.setAttribute("stroke-width", "1");
  }
};
