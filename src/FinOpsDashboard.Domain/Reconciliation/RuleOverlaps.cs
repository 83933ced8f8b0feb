using FinOpsDashboard.Domain.Allocation;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Finds the features whose rules match a charge line that another feature carries. Remembers lines, so it serves one thread at a time.</summary>
/// <param name="rules">The rules of all features in the order they are tried.</param>
public sealed class RuleOverlaps(IReadOnlyList<AllocationRule> rules)
{
    private readonly Dictionary<ChargeIdentity, Matches> _matching = [];

    /// <summary>Few of them: most lines are matched by the same rules, those that look at a tag alone.</summary>
    private readonly List<Matches> _distinct = [];

    /// <summary>
    /// The other features that a line might go to, in the order of their rules. Rules that look at different values of a tag or different
    /// accounts, or that hold on different days, divide a line, they do not compete for it.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="carrierId">The feature that carries it; a remainder is claimed by nobody.</param>
    public IReadOnlyList<string> ClaimantsOf(ChargeIdentity line, string carrierId)
    {
        if (carrierId is Allocator.Unallocated or Allocator.Unsplit) return [];
        if (!_matching.TryGetValue(line, out var matching)) _matching.Add(line, matching = MatchesOf([.. rules.Where(rule => rule.MatchesLine(line))]));
        return
        [
            .. matching.Of(carrierId).SelectMany(taken => matching.Beside(taken).Where(rule => rule.FeatureId != carrierId && MayMeet(taken, rule)))
                .Distinct().OrderBy(matching.PlaceOf).Select(rule => rule.FeatureId).Distinct(StringComparer.Ordinal),
        ];
    }

    private Matches MatchesOf(List<AllocationRule> matching)
    {
        var known = _distinct.Find(matches => matches.AreOf(matching));
        if (known is null) _distinct.Add(known = new Matches(matching));
        return known;
    }

    private static bool MayMeet(AllocationRule first, AllocationRule second) =>
        !(first.ValidUntil < second.ValidFrom) && !(second.ValidUntil < first.ValidFrom)
        && (first.Dimension is null || second.Dimension is null || first.Dimension == second.Dimension);

    /// <summary>The rules that match one line. Of hundreds of features with a tag value each, a rule meets hardly any: they are found by their dimension.</summary>
    private sealed class Matches
    {
        private readonly List<AllocationRule> _rules;
        private readonly ILookup<string, AllocationRule> _byFeature;
        private readonly ILookup<DimensionCondition?, AllocationRule> _byDimension;
        private readonly Dictionary<AllocationRule, int> _places = new(ReferenceEqualityComparer.Instance);

        public Matches(List<AllocationRule> rules)
        {
            (_rules, _byFeature, _byDimension) = (rules, rules.ToLookup(rule => rule.FeatureId, StringComparer.Ordinal), rules.ToLookup(rule => rule.Dimension));
            for (var place = 0; place < rules.Count; place++) _places[rules[place]] = place;
        }

        public bool AreOf(List<AllocationRule> rules) => _rules.SequenceEqual(rules, ReferenceEqualityComparer.Instance);

        public IEnumerable<AllocationRule> Of(string featureId) => _byFeature[featureId];

        /// <summary>The rules that may meet a rule as far as dimensions tell.</summary>
        public IEnumerable<AllocationRule> Beside(AllocationRule rule) =>
            rule.Dimension is null ? _rules : _byDimension[null].Concat(_byDimension[rule.Dimension]);

        public int PlaceOf(AllocationRule rule) => _places[rule];
    }
}
