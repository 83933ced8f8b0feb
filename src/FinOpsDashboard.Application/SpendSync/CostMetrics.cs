namespace FinOpsDashboard.Application.SpendSync;

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
