using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>A charge of one day as the ledger holds it: what one feature carries of a usage type, or a credit, a refund or tax of a service.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Service">As Cost Explorer spells it.</param>
/// <param name="Metrics">The amounts, every digit.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record FocusCharge(DateOnly Day, string Service, CostMetrics Metrics, bool IsEstimated)
{
    /// <summary>The usage type as billed; null for credits, refunds and tax, which have none.</summary>
    public string? UsageType { get; init; }

    /// <summary>The charge type as Cost Explorer spells it; null for usage, whose rows it does not tell apart by charge type.</summary>
    public string? RecordType { get; init; }

    /// <summary>The feature that carries it, or one of the remainders that none carries; null for credits, refunds and tax.</summary>
    public string? FeatureId { get; init; }

    /// <summary>The linked account, where the split by account says that it alone carries the usage type on that day; null where it does not.</summary>
    public string? AccountId { get; init; }
}
