using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>Whose money a month's bill is: usage charges in one cost basis.</summary>
public sealed record MonthAllocationView
{
    /// <summary>The month.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>The months of the ledger, in order.</summary>
    public required IReadOnlyList<PlannedMonth> Months { get; init; }

    /// <summary>The cost basis.</summary>
    public required SpendMetric Basis { get; init; }

    /// <summary>The plan that the month is allocated by.</summary>
    public required StoredPlan Plan { get; init; }

    /// <summary>The month's bill by who carries it.</summary>
    public required AllocatedMonth Allocated { get; init; }

    /// <summary>The names of carriers.</summary>
    public required CarrierNames Names { get; init; }

    /// <summary>Who answers for features, by id; features that are gone are missing.</summary>
    public required IReadOnlyDictionary<string, string> Owners { get; init; }

    /// <summary>Whether AWS may still change a part of it.</summary>
    public required bool IsEstimated { get; init; }

    /// <summary>Age and kind of the figures.</summary>
    public required LedgerOrigin Origin { get; init; }

    /// <summary>Whether nothing is stored for the month.</summary>
    public bool IsEmpty => Allocated.Features.Count == 0 && Allocated.Total.Amount == 0 && Allocated.SharedCosts.All(cost => cost.Amount.Amount == 0);
}
