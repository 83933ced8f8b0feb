using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>A rule while it is edited; an empty field is no condition.</summary>
public sealed class RuleForm
{
    public RuleForm()
    {
    }

    public RuleForm(AllocationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (Model, Service, UsageType, Region) = (rule.Model ?? "", rule.Service ?? "", rule.UsageType ?? "", rule.RegionId ?? "");
        Route = rule.Route?.ToWord() ?? "";
        (ValidFrom, ValidUntil) = (rule.ValidFrom, rule.ValidUntil);
        (Dimension, DimensionValue) = (rule.Dimension?.Dimension ?? "", rule.Dimension?.Value ?? "");
    }

    public string Model { get; set; } = "";

    public string Service { get; set; } = "";

    public string UsageType { get; set; } = "";

    public string Route { get; set; } = "";

    public string Region { get; set; } = "";

    public string Dimension { get; set; } = "";

    public string DimensionValue { get; set; } = "";

    /// <summary>The first UTC day; null for any.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The last UTC day; null for any.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Whether there is no condition; such a row is a place to write one, not a rule for everything.</summary>
    public bool IsEmpty => (Model + Service + UsageType + Route + Region + Dimension).Trim().Length == 0;

    public AllocationRule ToRule(string featureId) => new()
    {
        FeatureId = featureId,
        ValidFrom = ValidFrom,
        ValidUntil = ValidUntil,
        Model = Given(Model),
        Service = Given(Service),
        UsageType = Given(UsageType),
        Route = SpendWords.TryParseBillingRoute(Route, out var route) ? route : null,
        RegionId = Given(Region),
        Dimension = Given(Dimension) is { } dimension ? new DimensionCondition(dimension, DimensionValue.Trim()) : null,
    };

    private static string? Given(string text) => text.Trim() is { Length: > 0 } given ? given : null;
}
