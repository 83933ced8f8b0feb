namespace FinOpsDashboard.Application.Features;

/// <summary>A feature as <c>finops features</c> lists it and <c>finops features set</c> takes it back.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Name">The name on every page.</param>
/// <param name="Owner">Who answers for it; empty when nobody is named.</param>
/// <param name="Description">What it does; empty when nobody said.</param>
/// <param name="Rules">The rules in the order they are tried, each as conditions by word.</param>
public sealed record FeatureDocument(
    string Id, string Name, string Owner, string Description, IReadOnlyList<IReadOnlyDictionary<string, string>> Rules)
{
    /// <summary>Tells a feature.</summary>
    public static FeatureDocument Of(Feature feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return new FeatureDocument(
            feature.Id, feature.Name, feature.Owner, feature.Description, [.. feature.Rules.Select(FeatureFile.ConditionsOf)]);
    }
}
