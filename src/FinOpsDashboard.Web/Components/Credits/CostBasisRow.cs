using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>A month in every cost basis.</summary>
/// <param name="Month">The month.</param>
/// <param name="List">At list prices, or why that is not known.</param>
/// <param name="ListHint">Every digit; null where it is not known.</param>
/// <param name="Usage">Usage and other charges of the base, by basis.</param>
/// <param name="Bases">Charges by basis.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
internal sealed record CostBasisRow(
    string Month, string List, string? ListHint, IReadOnlyList<Usd> Usage, IReadOnlyDictionary<SpendMetric, ChargeAmounts> Bases, bool IsEstimated)
{
    /// <summary>Tells a month.</summary>
    public static CostBasisRow Of(CostBasisMonth month) => new(
        Format.Month(month.Month),
        month.List is { } list ? Format.Amount(list) : month.Unpriced > 0 ? $"unknown ({Format.Count(month.Unpriced)} {(month.Unpriced == 1 ? "line" : "lines")} without price)" : "unknown",
        month.List is { } exact ? Format.MoneyExact(exact) : null,
        [.. CostBases.Metrics.Select(metric => month.Bases[metric].Usage + month.Bases[metric].Other)],
        month.Bases,
        month.IsEstimated);

    /// <summary>The charges of one basis, their sum last.</summary>
    public IReadOnlyList<Usd> ChargesOf(SpendMetric metric) =>
        Bases[metric] is var charges ? [charges.Usage, charges.Other, charges.Credits, charges.Refunds, charges.Tax, charges.Total] : [];
}
