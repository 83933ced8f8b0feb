using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>What units cost, month by month. Unblended usage cost with shared costs and idle capacity.</summary>
public sealed record UnitCostView
{
    /// <summary>The months, in order.</summary>
    public required IReadOnlyList<BillingMonth> Months { get; init; }

    /// <summary>The whole bill and every feature, by month.</summary>
    public required IReadOnlyList<UnitCostRow> Rows { get; init; }

    /// <summary>The names of counts of the business, in order.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>Age and kind of the figures.</summary>
    public required LedgerOrigin Origin { get; init; }

    /// <summary>The whole bill of a month; null without one.</summary>
    public UnitCostRow? WholeOf(BillingMonth month) => Rows.FirstOrDefault(row => row.Month == month && row.FeatureId is null);

    /// <summary>The rows of a month: the whole bill, then features by cost.</summary>
    public IReadOnlyList<UnitCostRow> Of(BillingMonth month) =>
        [.. Rows.Where(row => row.Month == month).OrderBy(row => row.FeatureId is not null).ThenByDescending(row => row.Figures.Cost)];
}
