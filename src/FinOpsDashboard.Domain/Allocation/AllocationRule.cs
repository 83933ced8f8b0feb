using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>
/// Gives spend to a feature. Every condition that is set has to hold; a condition that is not set holds for everything.
/// </summary>
public sealed record AllocationRule
{
    /// <summary>The feature that carries what matches.</summary>
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
