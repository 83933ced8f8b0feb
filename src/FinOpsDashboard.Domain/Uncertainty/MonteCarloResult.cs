namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>What many draws say about an option.</summary>
/// <param name="Draws">How many.</param>
/// <param name="LeftOut">How many of them could not be evaluated, such as figures beyond 28 digits; no other figure counts them.</param>
/// <param name="Seed">What they started from; the same seed gives the same result.</param>
/// <param name="NetPresentValue">Net present value.</param>
/// <param name="PaybackMonths">Payback; a percentile is null where that many draws do not pay back within the horizon.</param>
/// <param name="ChanceOfLoss">The share of the evaluated draws whose net present value is below 0, 0 to 1.</param>
/// <param name="ChanceOfNoPayback">The share of the evaluated draws that do not pay back within the horizon, 0 to 1.</param>
/// <param name="Histogram">Net present values from the 0.5th to the 99.5th percentile, in bins of one width.</param>
public sealed record MonteCarloResult(
    int Draws,
    int LeftOut,
    int Seed,
    Percentiles<DrawnUsd> NetPresentValue,
    Percentiles<decimal?> PaybackMonths,
    decimal ChanceOfLoss,
    decimal ChanceOfNoPayback,
    IReadOnlyList<HistogramBin> Histogram);
