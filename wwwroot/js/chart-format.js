// Ticks of axes, written as Format.Tick writes them on the server. Values themselves come from there.
const minus = "\u2212";
const space = "\u00A0";
const digits = 3;
const steps = [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "K"]];

const short = value => {
  const rounded = Number(value.toPrecision(digits));
  const [size, letter] = steps.find(([least]) => rounded >= least) ?? [1, ""];
  const written = (rounded / size).toLocaleString("en-US", { maximumSignificantDigits: digits });
  return letter ? written + space + letter : written;
};

const signed = write => value => (value < 0 ? minus : "") + write(Math.abs(value));

export const formats = {
  usd: signed(value => `$${short(value)}`),
  usdPerMillionTokens: signed(value => `$${short(value)}`),
  tokens: signed(short),
  count: signed(value => value.toLocaleString("en-US")),
  percent: signed(value => `${short(value * 100)}${space}%`),
};
