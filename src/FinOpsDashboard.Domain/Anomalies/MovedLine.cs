using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Anomalies;

/// <summary>What a usage type did in the days of an anomaly, beside its own medians of the same weekdays.</summary>
/// <param name="Service">The service as billed.</param>
/// <param name="UsageType">The usage type as billed.</param>
/// <param name="Model">The model's display name; empty where the line has no model.</param>
/// <param name="Actual">What it cost.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Quantity">How much was used, in the usage type's own unit.</param>
/// <param name="ExpectedQuantity">How much was to be expected.</param>
/// <param name="PriceBefore">Cost per unit of the baseline; null where nothing was used.</param>
/// <param name="Cause">What it did.</param>
public sealed record MovedLine(
    string Service, string UsageType, string Model, Usd Actual, Usd Expected, decimal Quantity, decimal ExpectedQuantity, decimal? PriceBefore, MoveCause Cause)
{
    /// <summary>Its part of the excess.</summary>
    public Usd Contribution => Actual - Expected;

    /// <summary>Cost per unit in the days of the anomaly; null where nothing was used.</summary>
    public decimal? Price => Quantity == 0 ? null : Actual.Amount / Quantity;
}
