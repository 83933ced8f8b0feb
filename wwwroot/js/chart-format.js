// Ticks of axes. Values themselves are written by the server, in one place.
const minus = "\u2212";

const short = value => {
  const steps = [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "K"]];
  const [size, letter] = steps.find(([least]) => value >= least * 0.99995) ?? [1, ""];
  const scaled = value / size;
  return `${Number(scaled.toPrecision(3)).toLocaleString("en-US")}${letter}`;
};

const signed = write => value => (value < 0 ? minus : "") + write(Math.abs(value));

const dollars = value => {
  if (value !== 0 && value < 1) return `$${Number(value.toPrecision(2))}`;
  return `$${value < 10_000 ? Number(value.toPrecision(value < 1000 ? 3 : 4)).toLocaleString("en-US") : short(value)}`;
};

export const formats = {
  usd: signed(dollars),
  usdPerMillionTokens: signed(dollars),
  tokens: signed(short),
  count: signed(value => value.toLocaleString("en-US")),
  percent: signed(value => `${Number((value * 100).toFixed(1))}%`),
};
