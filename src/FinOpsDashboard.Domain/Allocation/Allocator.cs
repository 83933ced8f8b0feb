namespace FinOpsDashboard.Domain.Allocation;

/// <summary>
/// Decides which feature carries a charge: the first rule that matches, in the stated order. What no rule takes is
/// <see cref="Unallocated"/>; what a rule might take, but whose share of the split dimension is not known, is
/// <see cref="Unsplit"/>. So the sum over features and both remainders is the bill.
/// </summary>
public sealed class Allocator
{
    /// <summary>Stands for the feature of spend that no rule takes.</summary>
    public const string Unallocated = "unallocated";

    /// <summary>Stands for the feature of spend whose share by the split dimension is not known.</summary>
    public const string Unsplit = "unsplit";

    private readonly IReadOnlyList<AllocationRule> _rules;

    /// <summary>Takes the rules of all features.</summary>
    /// <param name="rulesInOrder">The rules, the first to try first.</param>
    /// <exception cref="ArgumentException">The rules look at more than one split dimension.</exception>
    public Allocator(IReadOnlyList<AllocationRule> rulesInOrder)
    {
        ArgumentNullException.ThrowIfNull(rulesInOrder);
        var dimensions = rulesInOrder.Select(rule => rule.Dimension?.Dimension).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (dimensions.Count > 1)
            throw new ArgumentException(MoreThanOneDimension(dimensions), nameof(rulesInOrder));
        _rules = rulesInOrder;
        Dimension = dimensions.SingleOrDefault();
    }

    /// <summary>The one split dimension that rules look at; null when none does.</summary>
    public string? Dimension { get; }

    /// <summary>Whether a carrier is a feature: neither a remainder nor a cost that features share.</summary>
    public static bool IsFeature(string carrierId) => carrierId is not (Unallocated or Unsplit) && !SharedCost.TryReadCarrier(carrierId, out _);

    /// <summary>Why rules over several dimensions are refused.</summary>
    public static string MoreThanOneDimension(IEnumerable<string> dimensions) =>
        $"The rules look at {string.Join(" and ", dimensions)}. Cost Explorer splits the bill by one of them at a time, and two splits "
        + "describe the same money twice. Choose the one that carries your features.";

    /// <summary>Whether the feature of a charge depends on the split dimension.</summary>
    public bool DependsOnDimension(ChargeIdentity line) =>
        _rules.FirstOrDefault(rule => rule.MatchesLine(line)) is { Dimension: not null };

    /// <summary>The feature that carries a charge.</summary>
    /// <param name="line">The charge line.</param>
    /// <param name="dimensionValue">Its value of the split dimension; null when that share is not known.</param>
    /// <returns>A feature id, <see cref="Unallocated"/> or <see cref="Unsplit"/>.</returns>
    public string FeatureOf(ChargeIdentity line, string? dimensionValue)
    {
        foreach (var rule in _rules)
        {
            if (!rule.MatchesLine(line)) continue;
            if (rule.Dimension is null) return rule.FeatureId;
            if (dimensionValue is null) return Unsplit;
            if (string.Equals(rule.Dimension.Value, dimensionValue, StringComparison.Ordinal)) return rule.FeatureId;
        }

        return Unallocated;
    }
}
