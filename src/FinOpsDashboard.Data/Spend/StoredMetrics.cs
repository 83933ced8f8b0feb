using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spend;

/// <summary>The five metrics of a row as they are stored.</summary>
public record struct StoredMetrics
{
    /// <summary>As charged on the day.</summary>
    public FixedPoint UnblendedCost { get; set; }

    /// <summary>As charged, after discounts.</summary>
    public FixedPoint NetUnblendedCost { get; set; }

    /// <summary>Fees spread over their term.</summary>
    public FixedPoint AmortizedCost { get; set; }

    /// <summary>Amortized, after discounts.</summary>
    public FixedPoint NetAmortizedCost { get; set; }

    /// <summary>How much was used, in the usage type's unit.</summary>
    public FixedPoint UsageQuantity { get; set; }

    /// <summary>Takes metrics as they were sent.</summary>
    public static StoredMetrics From(CostMetrics metrics)
    {
        // On most bills all four costs are one.
        var unblended = FixedPoint.FromCost(metrics.UnblendedCost);
        return new StoredMetrics
        {
            UnblendedCost = unblended,
            NetUnblendedCost = CostOf(metrics.NetUnblendedCost),
            AmortizedCost = CostOf(metrics.AmortizedCost),
            NetAmortizedCost = CostOf(metrics.NetAmortizedCost),
            UsageQuantity = FixedPoint.FromQuantity(metrics.UsageQuantity),
        };

        FixedPoint CostOf(decimal cost) => cost == metrics.UnblendedCost ? unblended : FixedPoint.FromCost(cost);
    }

    /// <summary>The metrics as they were sent.</summary>
    public readonly CostMetrics ToMetrics(string unit)
    {
        var (stored, unblended) = (UnblendedCost, UnblendedCost.ToCost());
        return new CostMetrics(
            unblended, CostOf(NetUnblendedCost), CostOf(AmortizedCost), CostOf(NetAmortizedCost), UsageQuantity.ToQuantity(), unit);

        decimal CostOf(FixedPoint cost) => cost == stored ? unblended : cost.ToCost();
    }

    /// <summary>Whether every metric is zero, also one whose units and rest cancel out: 1 nano-dollar and −10⁹ atto-dollars.</summary>
    public readonly bool IsZero => ToMetrics("").IsZero;

    /// <summary>Adds metric by metric.</summary>
    public static StoredMetrics operator +(StoredMetrics left, StoredMetrics right) => Combine(left, right, (a, b) => a + b);

    /// <summary>Subtracts metric by metric.</summary>
    public static StoredMetrics operator -(StoredMetrics left, StoredMetrics right) => Combine(left, right, (a, b) => a - b);

    private static StoredMetrics Combine(StoredMetrics left, StoredMetrics right, Func<FixedPoint, FixedPoint, FixedPoint> combine) => new()
    {
        UnblendedCost = combine(left.UnblendedCost, right.UnblendedCost),
        NetUnblendedCost = combine(left.NetUnblendedCost, right.NetUnblendedCost),
        AmortizedCost = combine(left.AmortizedCost, right.AmortizedCost),
        NetAmortizedCost = combine(left.NetAmortizedCost, right.NetAmortizedCost),
        UsageQuantity = combine(left.UsageQuantity, right.UsageQuantity),
    };
}
