// The one place that knows the charts library. Draws again from scratch on a new size, theme or spec: charts are small.
import { formats } from "./chart-format.js";
import { isNumeric, scaleOf, thinned, toAxis, xAxis, yAxis } from "./chart-axes.js";
import { drawMarks, hatch } from "./chart-marks.js";
import { createReader } from "./chart-reader.js";

let count = 0;
let ApexCharts = null;

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
  const thin = width / slots < 12;
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

/** Draws a chart and keeps it drawn. */
class Drawing {
  #plot;
  #canvas;
  #library;
  #spec;
  #prefix = `chart-${count += 1}`;
  #chart = null;
  #scale = null;
  #width = 0;
  #turn = 0;
  #gone = false;
  #reader;
  #sizes = new ResizeObserver(() => { if (Math.floor(this.#canvas.clientWidth) !== this.#width) requestAnimationFrame(this.#redraw); });
  #themes = new MutationObserver(() => this.#redraw());
  #paper = matchMedia("print");
  #redraw = () => { this.#reader.hide(); void this.#draw(); };

  /**
   * @param plot the element around the picture
   * @param library the address of the charts library
   * @param spec what to draw
   */
  constructor(plot, library, spec) {
    this.#plot = plot;
    this.#canvas = plot.querySelector("[data-canvas]");
    this.#library = library;
    this.#spec = spec;
    this.#reader = createReader(plot, () => ({ spec: this.#spec, scale: this.#scale }), (series, position) => {
      if (this.#spec.selectable) plot.dispatchEvent(new CustomEvent("chartselect", { bubbles: true, detail: { series, position } }));
    });
    this.#sizes.observe(this.#canvas);
    this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    this.#paper.addEventListener("change", this.#redraw);
    void this.#draw();
  }

  update(spec) {
    this.#spec = spec;
    this.#redraw();
  }

  dispose() {
    this.#gone = true;
    this.#turn += 1;
    this.#sizes.disconnect();
    this.#themes.disconnect();
    this.#paper.removeEventListener("change", this.#redraw);
    this.#reader.dispose();
    this.#chart?.destroy();
  }

  async #draw() {
    if (this.#gone) return;
    const mine = this.#turn += 1;
    const spec = this.#spec;
    // Read before the library comes: a width that is known is not news for the observer.
    this.#width = Math.floor(this.#canvas.clientWidth);
    if (this.#width < 40) return;
    ApexCharts ??= (await import(this.#library)).default;
    if (mine !== this.#turn) return;
    const { colorOf, done } = colorsOf(this.#plot);
    this.#chart?.destroy();
    this.#canvas.replaceChildren();
    this.#plot.style.minHeight = `${spec.height}px`;
    const next = this.#chart = new ApexCharts(this.#canvas, optionsOf(spec, this.#width, colorOf));
    // Animations are off, so nothing waits for one. The library would go through all that waits once more for every column.
    Object.defineProperty(next.w.globals, "delayedElements", { get: () => [], set() {} });
    await next.render();
    for (const waiting of this.#canvas.querySelectorAll(".apexcharts-element-hidden")) waiting.classList.remove("apexcharts-element-hidden");
    if (mine === this.#turn) {
      const svg = this.#canvas.querySelector("svg");
      svg.setAttribute("aria-hidden", "true");
      this.#scale = scaleOf(next, spec);
      hatch(svg, spec, colorOf, this.#prefix);
      drawMarks(svg, spec, this.#scale, colorOf);
      this.#plot.dataset.drawn = String(mine);
    }

    done();
  }
}

/** <finops-chart spec="{…}" library="…">: draws what its attribute says, and again when it says something else. */
class ChartElement extends HTMLElement {
  static observedAttributes = ["spec"];
  #drawing = null;

  connectedCallback() {
    // Its children come after it, in the same task.
    queueMicrotask(() => {
      // What was rendered beforehand is replaced as soon as the circuit is there, and nobody listens to it until then.
      if (!this.isConnected || this.#drawing || !this.closest("[data-live]")) return;
      this.#drawing = new Drawing(this, new URL(this.getAttribute("library"), document.baseURI).href, this.#spec);
    });
  }

  disconnectedCallback() {
    this.#drawing?.dispose();
    this.#drawing = null;
  }

  attributeChangedCallback() {
    this.#drawing?.update(this.#spec);
  }

  get #spec() {
    return JSON.parse(this.getAttribute("spec"));
  }
}

Blazor.registerCustomEventType("chartselect", { createEventArgs: event => event.detail });
customElements.define("finops-chart", ChartElement);
