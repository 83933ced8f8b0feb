namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A whole answer of the cost source: every page merged, each combination of day and keys at most once.</summary>
/// <param name="Rows">The rows, in no order.</param>
/// <param name="EstimatedDays">The days that AWS still calls estimated, those without rows included.</param>
/// <param name="KeyDescriptions">Readable names of keys, such as account names by account id; empty when none came.</param>
public sealed record CostTable(
    IReadOnlyList<CostRow> Rows,
    IReadOnlySet<DateOnly> EstimatedDays,
    IReadOnlyDictionary<string, string> KeyDescriptions)
{
    /// <summary>No cost at all.</summary>
    public static CostTable Empty { get; } = new([], new HashSet<DateOnly>(), new Dictionary<string, string>());
}

/// <summary>The cost of one day under one pair of keys.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="First">The value of the first group key. A tag's or category's value without its key; empty when untagged.</param>
/// <param name="Second">The value of the second group key, likewise.</param>
/// <param name="Metrics">The amounts, every digit that was sent.</param>
/// <param name="IsEstimated">Whether AWS may still change it.</param>
public sealed record CostRow(DateOnly Day, string First, string Second, CostMetrics Metrics, bool IsEstimated);

/// <summary>The five metrics of one row: costs in US dollars, the quantity in the usage type's own unit.</summary>
/// <param name="UnblendedCost">As charged on the day.</param>
/// <param name="NetUnblendedCost">As charged, after discounts.</param>
/// <param name="AmortizedCost">Upfront and recurring fees spread over their term.</param>
/// <param name="NetAmortizedCost">Amortized, after discounts.</param>
/// <param name="UsageQuantity">How much was used; only meaningful per usage type.</param>
/// <param name="UsageUnit">The unit as sent; <c>N/A</c> where AWS does not say.</param>
public readonly record struct CostMetrics(
    decimal UnblendedCost,
    decimal NetUnblendedCost,
    decimal AmortizedCost,
    decimal NetAmortizedCost,
    decimal UsageQuantity,
    string UsageUnit)
{
    /// <summary>The decimals of a cost that a ledger keeps; Cost Explorer sends ten, exports up to fifteen.</summary>
    public const int CostDecimals = 18;

    /// <summary>
    /// The decimals of a quantity that a ledger keeps. Cost Explorer sends the 17 digits of binary floating point, such as
    /// <c>0.30000000000000004</c>: what lies beyond the eighteenth decimal is rounded, since it can cost nothing.
    /// </summary>
    public const int QuantityDecimals = 18;

    /// <summary>The largest cost of one row that a ledger keeps, US dollars, of either sign.</summary>
    public const decimal LargestCost = 9_000_000_000m;

    /// <summary>The largest quantity of one row that a ledger keeps, of either sign.</summary>
    public const decimal LargestQuantity = 9_000_000_000_000m;

    /// <summary>Whether every amount is exactly zero.</summary>
    public bool IsZero => UnblendedCost == 0 && NetUnblendedCost == 0 && AmortizedCost == 0 && NetAmortizedCost == 0 && UsageQuantity == 0;

    /// <summary>Subtracts amount by amount; the unit stays.</summary>
    public CostMetrics Minus(CostMetrics other) => this with
    {
        UnblendedCost = UnblendedCost - other.UnblendedCost,
        NetUnblendedCost = NetUnblendedCost - other.NetUnblendedCost,
        AmortizedCost = AmortizedCost - other.AmortizedCost,
        NetAmortizedCost = NetAmortizedCost - other.NetAmortizedCost,
        UsageQuantity = UsageQuantity - other.UsageQuantity,
    };

    /// <summary>Adds amount by amount; the unit stays.</summary>
    public CostMetrics Plus(CostMetrics other) => this with
    {
        UnblendedCost = UnblendedCost + other.UnblendedCost,
        NetUnblendedCost = NetUnblendedCost + other.NetUnblendedCost,
        AmortizedCost = AmortizedCost + other.AmortizedCost,
        NetAmortizedCost = NetAmortizedCost + other.NetAmortizedCost,
        UsageQuantity = UsageQuantity + other.UsageQuantity,
    };
}
