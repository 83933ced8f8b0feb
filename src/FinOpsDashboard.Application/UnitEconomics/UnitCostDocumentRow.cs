using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>What units of a feature cost in a month.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="Feature">The feature's id; null for the whole bill.</param>
/// <param name="Cost">What it carries, shared costs and idle capacity included, USD.</param>
/// <param name="Direct">What rules gave it, USD.</param>
/// <param name="Tokens">Tokens of every kind that were billed.</param>
/// <param name="Requests">Requests that were entered; null when nobody entered any.</param>
/// <param name="CostPerMillionTokens">What was billed by the token per million of them, USD.</param>
/// <param name="CostPerRequest">Cost per request, USD.</param>
/// <param name="CostPerThousandRequests">Cost per thousand requests, USD.</param>
/// <param name="CacheReadRatio">Input that was read from the cache over all input.</param>
/// <param name="BatchShare">Tokens served in batches or at the flex tier over all tokens.</param>
/// <param name="InputPerOutput">Input tokens for each output token.</param>
/// <param name="Units">Counts of the business, each with its cost per unit.</param>
/// <param name="Estimated">Whether AWS may still change it.</param>
public sealed record UnitCostDocumentRow(
    string Month,
    string? Feature,
    string Cost,
    string Direct,
    string Tokens,
    string? Requests,
    string? CostPerMillionTokens,
    string? CostPerRequest,
    string? CostPerThousandRequests,
    decimal? CacheReadRatio,
    decimal? BatchShare,
    decimal? InputPerOutput,
    IReadOnlyList<UnitDocument> Units,
    bool Estimated)
{
    internal static UnitCostDocumentRow Of(UnitCostRow row)
    {
        var figures = row.Figures;
        return new UnitCostDocumentRow(
            $"{row.Month}",
            row.FeatureId,
            ExactText.Of(figures.Cost.Amount),
            ExactText.Of(row.Direct.Amount),
            ExactText.Of(figures.Tokens),
            Exact(figures.Requests),
            Rounded(figures.CostPerMillionTokens),
            Rounded(figures.CostPerRequest),
            Rounded(figures.CostPerThousandRequests),
            Ratio(figures.CacheReadRatio),
            Ratio(figures.BatchShare),
            Ratio(figures.InputPerOutput),
            [.. row.Counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new UnitDocument(count.Key, ExactText.Of(count.Value), Rounded(row.CostPer(count.Key))))],
            row.IsEstimated);
    }

    private static string? Exact(decimal? value) => value is { } known ? ExactText.Of(known) : null;

    /// <summary>A quotient has no last digit: twelve decimals are a millionth of what is billed for a token.</summary>
    private static string? Rounded(decimal? value) => value is { } known ? ExactText.Of(decimal.Round(known, 12)) : null;

    private static decimal? Ratio(decimal? value) => value is { } known ? decimal.Round(known, 6) : null;
}
