using System.Globalization;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>
/// How a bill is divided: rules in the order they are tried, and costs that features share. A plan never changes; another one takes its
/// place for the months that are allocated anew.
/// </summary>
public sealed class AllocationPlan
{
    private readonly Dictionary<string, Allocator> _allocators = new(StringComparer.Ordinal);

    /// <summary>Makes a plan.</summary>
    /// <param name="rulesInOrder">The rules of all features and shared costs, the first to try first.</param>
    /// <param name="sharedCosts">The costs that features share.</param>
    /// <exception cref="ArgumentException">The rules look at more than one split dimension.</exception>
    public AllocationPlan(IReadOnlyList<AllocationRule> rulesInOrder, IReadOnlyList<SharedCost> sharedCosts)
    {
        ArgumentNullException.ThrowIfNull(rulesInOrder);
        ArgumentNullException.ThrowIfNull(sharedCosts);
        Dimension = new Allocator(rulesInOrder).Dimension;
        (Rules, SharedCosts) = (rulesInOrder, sharedCosts);
    }

    /// <summary>The plan without a rule: all spend is unallocated.</summary>
    public static AllocationPlan Empty { get; } = new([], []);

    /// <summary>The rules in the order they are tried.</summary>
    public IReadOnlyList<AllocationRule> Rules { get; }

    /// <summary>The costs that features share.</summary>
    public IReadOnlyList<SharedCost> SharedCosts { get; }

    /// <summary>The one split dimension that rules look at, on whichever day; null when none does.</summary>
    public string? Dimension { get; }

    /// <summary>Whether it gives nothing to anybody.</summary>
    public bool IsEmpty => Rules.Count == 0 && SharedCosts.Count == 0;

    /// <summary>
    /// The plan with other rules for some carriers. They take the place of the first rule that a carrier has; those of a new one go to the
    /// end.
    /// </summary>
    /// <exception cref="ArgumentException">The rules look at more than one split dimension, all carriers taken together.</exception>
    public AllocationPlan WithRulesOf(IEnumerable<(string CarrierId, IReadOnlyList<AllocationRule> Rules)> carriers)
    {
        ArgumentNullException.ThrowIfNull(carriers);
        var all = Rules.ToList();
        foreach (var (carrierId, rules) in carriers)
        {
            var place = all.FindIndex(rule => rule.FeatureId == carrierId);
            all.RemoveAll(rule => rule.FeatureId == carrierId);
            all.InsertRange(place < 0 ? all.Count : place, rules);
        }

        return new AllocationPlan(all, SharedCosts);
    }

    /// <summary>Divides days into spans in which the same rules are valid, in order and without a gap.</summary>
    public IReadOnlyList<AllocationSpan> SpansOf(DateRange days)
    {
        if (days.IsEmpty) return [];
        var starts = Rules.SelectMany(rule => new[] { rule.ValidFrom, rule.ValidUntil?.AddDays(1) })
            .OfType<DateOnly>().Where(days.Contains).Append(days.Start).Distinct().Order().ToList();
        var spans = new List<AllocationSpan>();
        foreach (var (index, start) in starts.Index())
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : days.EndExclusive;
            var allocator = AllocatorOn(start);
            if (spans.Count > 0 && ReferenceEquals(spans[^1].Allocator, allocator))
                spans[^1] = spans[^1] with { Days = new DateRange(spans[^1].Days.Start, end) };
            else
                spans.Add(new AllocationSpan(new DateRange(start, end), allocator));
        }

        return spans;
    }

    private Allocator AllocatorOn(DateOnly day)
    {
        var valid = Rules.Index().Where(rule => rule.Item.IsValidOn(day)).ToList();
        var key = string.Join(',', valid.Select(rule => rule.Index.ToString(CultureInfo.InvariantCulture)));
        lock (_allocators)
        {
            if (!_allocators.TryGetValue(key, out var allocator))
                _allocators.Add(key, allocator = new Allocator([.. valid.Select(rule => rule.Item)]));
            return allocator;
        }
    }
}
