using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.UnitEconomics;

/// <summary>A count of the business in a month, such as invoices read or customers served.</summary>
/// <param name="FeatureId">The feature it counts; null for the whole company.</param>
/// <param name="Name">What it counts, one thing in the singular, such as <c>invoice</c>.</param>
/// <param name="Month">The month.</param>
/// <param name="Value">How many, 0 or more; fractions are allowed.</param>
public sealed record BusinessMetric(string? FeatureId, string Name, BillingMonth Month, decimal Value);
