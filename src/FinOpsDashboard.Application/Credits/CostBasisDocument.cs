using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Credits;

/// <summary>A month in every cost basis. Figures of two bases are never added.</summary>
/// <param name="Month">The month as <c>2026-10</c>.</param>
/// <param name="List">Billed quantities at list prices; null where a line has no price.</param>
/// <param name="UnpricedLines">How many lines have no price.</param>
/// <param name="Unblended">As charged on the day.</param>
/// <param name="Amortized">Fees spread over their term.</param>
/// <param name="NetUnblended">As charged, after discounts.</param>
/// <param name="NetAmortized">Amortized, after discounts.</param>
/// <param name="Estimated">Whether AWS may still change it.</param>
public sealed record CostBasisDocument(
    string Month, string? List, int UnpricedLines, ChargesDocument Unblended, ChargesDocument Amortized, ChargesDocument NetUnblended, ChargesDocument NetAmortized, bool Estimated)
{
    /// <summary>Tells a month.</summary>
    public static CostBasisDocument Of(CostBasisMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new CostBasisDocument(
            $"{month.Month}", month.List is { } list ? ExactText.Of(list.Amount) : null, month.Unpriced, Charges(SpendMetric.Unblended), Charges(SpendMetric.Amortized),
            Charges(SpendMetric.NetUnblended), Charges(SpendMetric.NetAmortized), month.IsEstimated);

        ChargesDocument Charges(SpendMetric metric)
        {
            var charges = month.Bases[metric];
            return new ChargesDocument(Text(charges.Usage), Text(charges.Other), Text(charges.Credits), Text(charges.Refunds), Text(charges.Tax), Text(charges.Total));
        }
    }

    private static string Text(Usd amount) => ExactText.Of(amount.Amount);
}
