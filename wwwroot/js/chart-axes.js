// Where values lie: ends and ticks of both axes, and pixels on a drawn chart.
const niceStep = raw => {
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 2.5, 5, 10].map(factor => factor * power).find(step => step >= raw * 0.999) ?? raw;
};

const spread = (low, high, ticks) => {
  if (low === high) high = low + (Math.abs(low) || 1);
  const step = niceStep((high - low) / ticks);
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min, max, ticks: Math.max(1, Math.round((max - min) / step)) };
};

export const isNumeric = spec => !spec.x.labels;
export const toAxis = (spec, x) => (spec.x.log ? Math.log10(Math.max(x, Number.MIN_VALUE)) : x);

export const xAxis = (spec, width) => {
  const xs = spec.series.flatMap(series => series.data.map(([x]) => x));
  for (const mark of spec.marks) if (mark.kind !== "range" && mark.x !== null) xs.push(mark.x);
  const low = spec.x.min ?? Math.min(...xs);
  const high = spec.x.max ?? Math.max(...xs);
  if (!spec.x.log) return spec.x.min !== null && spec.x.max !== null
    ? { min: low, max: high, ticks: spread(low, high, 6).ticks }
    : spread(low, high, width < 480 ? 4 : 7);
  const min = Math.floor(Math.log10(low) + 1e-9);
  const max = Math.max(min + 1, Math.ceil(Math.log10(high) - 1e-9));
  return { min, max, ticks: max - min };
};

export const yAxis = spec => {
  const stacks = new Map();
  const values = [0];
  for (const series of spec.series) {
    const stacked = spec.stacked && ["column", "area"].includes(series.kind);
    for (const [x, y] of series.data) {
      if (y === null) continue;
      if (!stacked) { values.push(y); continue; }
      const key = `${x}|${y < 0}`;
      stacks.set(key, (stacks.get(key) ?? 0) + y);
    }
  }

  values.push(...stacks.values());
  for (const mark of spec.marks) if (mark.y !== null) values.push(mark.y);
  const high = spec.yMax ?? Math.max(...values);
  return spread(Math.min(...values), high, spec.height < 220 ? 3 : 5);
};

export const thinned = (labels, width) => {
  const longest = Math.max(...labels.map(label => label.length), 1);
  const every = Math.max(1, Math.ceil(labels.length / Math.max(1, Math.floor(width / (longest * 7 + 14)))));
  return labels.map((label, index) => (index % every === 0 ? label : ""));
};

/** Turns values into pixels on a drawn chart. */
export const scaleOf = (chart, spec) => {
  const drawn = chart.w.globals;
  const y = yAxis(spec);
  const numeric = isNumeric(spec) ? xAxis(spec, drawn.svgWidth) : null;
  const count = spec.x.labels?.length ?? 0;
  const banded = spec.series.some(series => series.kind === "column");
  const frame = { left: drawn.translateX, top: drawn.translateY, width: drawn.gridWidth, height: drawn.gridHeight };
  const share = value => {
    if (numeric) return (toAxis(spec, value) - numeric.min) / (numeric.max - numeric.min);
    if (banded) return (value + 0.5) / count;
    return count > 1 ? value / (count - 1) : 0.5;
  };
  return {
    frame,
    x: value => frame.left + Math.min(1, Math.max(0, share(value))) * frame.width,
    y: value => frame.top + (1 - Math.min(1, Math.max(0, (value - y.min) / (y.max - y.min)))) * frame.height,
    inside: value => share(value) >= -1e-9 && share(value) <= 1 + 1e-9,
    band: banded ? frame.width / count / 2 : 0,
  };
};
