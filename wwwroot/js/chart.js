// The one place that knows the charts library. Draws again from scratch on a new size, theme or spec: charts are small.
import { formats } from "./chart-format.js";
import { isNumeric, scaleOf, thinned, toAxis, xAxis, yAxis } from "./chart-axes.js";
import { drawMarks, hatch } from "./chart-marks.js";
import { createReader } from "./chart-reader.js";

let count = 0;

const typeOf = { column: "column", line: "line", step: "line", area: "area", markers: "scatter" };

// Resolves colours of the style sheet for the present theme.
const colorsOf = element => {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const known = new Map();
  const colorOf = token => {
    if (!known.has(token)) {
      probe.style.color = `var(--${token})`;
      known.set(token, hex(getComputedStyle(probe).color));
    }
    return known.get(token);
  };
  return { colorOf, done: () => probe.remove() };
};

const hex = color => {
  const parts = color.match(/[\d.]+/g)?.slice(0, 3).map(Number) ?? [127, 127, 127];
  return `#${parts.map(part => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
};

const seriesOf = spec => spec.series.map((series, index) => {
  const numeric = isNumeric(spec);
  const byPosition = new Map(series.data);
  return {
    // Names stay out of the library, which builds markup from them.
    name: String(index),
    type: typeOf[series.kind],
    data: numeric
      ? series.data.map(([x, y]) => ({ x: toAxis(spec, x), y }))
      : spec.x.labels.map((_, position) => byPosition.get(position) ?? null),
  };
});

const xOptions = (spec, width, muted) => {
  const shared = {
    axisBorder: { show: false },
    axisTicks: { show: false },
    crosshairs: { show: false },
    tooltip: { enabled: false },
  };
  const style = { colors: muted, fontSize: "11px" };
  if (!isNumeric(spec)) {
    const labels = thinned(spec.x.labels, width - 60);
    return { ...shared, type: "category", categories: spec.x.labels.map((_, index) => String(index)), overwriteCategories: labels, labels: { style, rotate: 0, hideOverlappingLabels: false, trim: false } };
  }

  const axis = xAxis(spec, width);
  const format = formats[spec.x.unit];
  return {
    ...shared,
    type: "numeric",
    min: axis.min,
    max: axis.max,
    tickAmount: axis.ticks,
    labels: { style, rotate: 0, hideOverlappingLabels: true, formatter: value => format(spec.x.log ? 10 ** Number(value) : Number(value)) },
  };
};

const optionsOf = (spec, width, colorOf) => {
  const kinds = spec.series.map(series => series.kind);
  const columns = kinds.filter(kind => kind === "column").length;
  const allColumns = columns === kinds.length;
  const y = yAxis(spec);
  const slots = spec.x.labels?.length ?? 1;
  // Lines between the parts of very thin columns would cover what they part.
  const thin = width / slots < 6;
  return {
    chart: {
      type: allColumns ? "bar" : "line",
      height: spec.height,
      width: "100%",
      stacked: spec.stacked,
      stackOnlyBar: true,
      fontFamily: "inherit",
      background: "transparent",
      foreColor: colorOf("text-muted"),
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
      parentHeightOffset: 0,
    },
    series: seriesOf(spec),
    colors: spec.series.map(series => colorOf(series.color)),
    plotOptions: { bar: { columnWidth: slots < 4 ? `${slots * 16}%` : thin ? "92%" : "64%", borderRadius: 0 } },
    stroke: {
      width: kinds.map(kind => (kind === "column" ? (spec.stacked && !thin ? 1 : 0) : kind === "markers" ? 0 : 2)),
      colors: spec.series.map(series => colorOf(series.kind === "column" ? "surface" : series.color)),
      curve: kinds.map(kind => (kind === "step" ? "stepline" : "straight")),
      dashArray: spec.series.map(series => (series.dashed ? 5 : 0)),
    },
    markers: {
      size: spec.series.map(series => (series.kind === "markers" || series.data.length === 1 ? 5 : 0)),
      strokeWidth: 0,
      hover: { sizeOffset: 0 },
    },
    fill: { type: "solid", opacity: kinds.map(kind => (kind === "area" ? 0.2 : 1)) },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
    dataLabels: { enabled: false },
    legend: { show: false },
    tooltip: { enabled: false },
    grid: {
      borderColor: colorOf("line"),
      padding: { top: 0, right: 12, bottom: 0, left: 8 },
      xaxis: { lines: { show: false } },
    },
    xaxis: xOptions(spec, width, colorOf("text-muted")),
    yaxis: {
      min: y.min,
      max: y.max,
      tickAmount: y.ticks,
      labels: { style: { colors: colorOf("text-muted"), fontSize: "11px" }, formatter: formats[spec.unit] },
    },
  };
};

/**
 * Draws a chart and keeps it drawn.
 * @param plot the element around the picture
 * @param library the address of the charts library
 * @param spec what to draw
 * @param page whom to tell which point was chosen
 */
export async function create(plot, library, spec, page) {
  const { default: ApexCharts } = await import(library);
  const canvas = plot.querySelector("[data-canvas]");
  const prefix = `chart-${count += 1}`;
  let chart = null;
  let scale = null;
  let width = 0;
  let turn = 0;
  let gone = false;

  const draw = async () => {
    const mine = turn += 1;
    width = Math.floor(canvas.clientWidth);
    if (gone || width < 40) return;
    const { colorOf, done } = colorsOf(plot);
    chart?.destroy();
    canvas.replaceChildren();
    plot.style.minHeight = `${spec.height}px`;
    const next = chart = new ApexCharts(canvas, optionsOf(spec, width, colorOf));
    await next.render();
    if (mine === turn && !gone) {
      const svg = canvas.querySelector("svg");
      svg.setAttribute("aria-hidden", "true");
      scale = scaleOf(next, spec);
      hatch(svg, spec, colorOf, prefix);
      drawMarks(svg, spec, scale, colorOf);
      plot.dataset.drawn = String(mine);
    }

    done();
  };

  const reader = createReader(plot, () => ({ spec, scale }), (series, position) => {
    if (spec.selectable) void page.invokeMethodAsync("Select", series, position);
  });
  const redraw = () => { reader.hide(); void draw(); };
  const sizes = new ResizeObserver(() => { if (Math.floor(canvas.clientWidth) !== width) requestAnimationFrame(redraw); });
  const themes = new MutationObserver(redraw);
  const paper = matchMedia("print");
  await draw();
  sizes.observe(canvas);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  paper.addEventListener("change", redraw);

  return {
    update(next) {
      spec = next;
      redraw();
    },
    dispose() {
      gone = true;
      sizes.disconnect();
      themes.disconnect();
      paper.removeEventListener("change", redraw);
      reader.dispose();
      chart?.destroy();
    },
  };
}
