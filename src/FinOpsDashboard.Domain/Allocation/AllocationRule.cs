using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>
/// Gives spend to a feature. Every condition that is set has to hold; a condition that is not set holds for everything.
/// </summary>
public sealed record AllocationRule
{
    /// <summary>Who carries what matches: a feature's id, or <see cref="SharedCost.CarrierId"/> of a cost that features share.</summary>
    public required string FeatureId { get; init; }

    /// <summary>The model's display name, such as <c>Claude Sonnet 4.5</c>; null for any. Case does not matter.</summary>
    public string? Model { get; init; }

    /// <summary>The service as billed; <c>*</c> stands for any text; null for any service. Case does not matter.</summary>
    public string? Service { get; init; }

    /// <summary>The usage type as billed; <c>*</c> stands for any text; null for any. Case does not matter.</summary>
    public string? UsageType { get; init; }

    /// <summary>The billing route; null for any.</summary>
    public BillingRoute? Route { get; init; }

    /// <summary>The region id, such as <c>us-east-1</c>; null for any.</summary>
    public string? RegionId { get; init; }

    /// <summary>The value of the one dimension that splits the spend; null when the rule does not look at it.</summary>
    public DimensionCondition? Dimension { get; init; }

    /// <summary>The first UTC day whose spend it takes; null for any day before <see cref="ValidUntil"/>.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last UTC day whose spend it takes, itself included; null for any day after <see cref="ValidFrom"/>.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether it takes the spend of a UTC day.</summary>
    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    /// <summary>Whether every condition but the dimension's holds.</summary>
    public bool MatchesLine(ChargeIdentity line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return (Model is null || string.Equals(Model, line.Model, StringComparison.OrdinalIgnoreCase))
            && (Service is null || TextPattern.Matches(Service, line.Service))
            && (UsageType is null || TextPattern.Matches(UsageType, line.UsageType))
            && (Route is null || Route == line.Route)
            && (RegionId is null || string.Equals(RegionId, line.RegionId, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A condition on a split dimension.</summary>
/// <param name="Dimension"><c>account</c> or <c>tag:team</c>.</param>
/// <param name="Value">The account id or the tag's value, exactly; empty for untagged.</param>
public sealed record DimensionCondition(string Dimension, string Value);
