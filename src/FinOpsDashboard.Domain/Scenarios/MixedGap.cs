using FinOpsDashboard.Domain.Hosting;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>
/// A fixed cost, capacity and cache misses of any number against a saving on each token. No formula says where such a sum crosses 0, but on
/// a stretch of volumes its least and its most are known: capacity never gets cheaper with volume, and a line and e^-x fall or rise.
/// A stretch that is won or lost as a whole is done; any other is halved, down to a billionth of the volume.
/// </summary>
/// <param name="FixedCost">What the option costs without any volume, capacity left out.</param>
/// <param name="Saving">What it saves on tokens at the bound, capacity left out.</param>
/// <param name="Capacities">Capacity.</param>
/// <param name="CacheMisses">The costs of cache misses.</param>
/// <param name="RequestsAtBound">Requests of the workload at the bound.</param>
internal sealed record MixedGap(
    decimal FixedCost,
    decimal Saving,
    IReadOnlyList<Capacity> Capacities,
    IReadOnlyList<CacheMisses> CacheMisses,
    decimal RequestsAtBound) : CostGap(FixedCost)
{
    /// <summary>A stretch this narrow against its volume is a point: a thousandth of the accuracy that crossovers are told with.</summary>
    private const decimal Point = 1e-9m;

    /// <summary>Below this fraction of the bound there is no volume to speak of.</summary>
    private const decimal Nothing = 1e-18m;

    /// <summary>
    /// After so many stretches the accuracy is <see cref="CoarsePoint"/>. Only a gap that all but touches 0 over thousands of steps needs as
    /// many.
    /// </summary>
    private const int StretchesAtFullAccuracy = 50_000;

    /// <summary>The relative accuracy of a search that was cut short.</summary>
    public const decimal CoarsePoint = 1e-3m;

    public override IEnumerable<LosingStretch> LosingStretches() => LosingStretches(new());

    public override LosingVolumes First(int most)
    {
        var search = new Search();
        return new([.. LosingStretches(search).Take(most)], search.IsCoarse);
    }

    private IEnumerable<LosingStretch> LosingStretches(Search search)
    {
        decimal? lostFrom = null;
        foreach (var (from, loses) in Stretches(search))
        {
            if (loses)
            {
                lostFrom ??= from;
            }
            else if (lostFrom is { } start)
            {
                yield return new(start, from);
                lostFrom = null;
            }
        }

        if (lostFrom is { } open)
            yield return new(open, null);
    }

    /// <summary>Stretches from 0 to the bound, in rising order: where each begins, and whether the option is dearer on it.</summary>
    private IEnumerable<(decimal From, bool Loses)> Stretches(Search search)
    {
        var waiting = new Stack<(decimal From, decimal To)>();
        waiting.Push((0m, 1m));
        for (var looked = 0; waiting.TryPop(out var stretch); looked++)
        {
            var (from, to) = stretch;
            var (least, most) = Bounds(from, to);
            var point = looked < StretchesAtFullAccuracy ? Point : CoarsePoint;
            var isDecided = least > 0m || most <= 0m;
            if (isDecided || to - from <= to * point || to <= Nothing)
            {
                search.IsCoarse |= !isDecided && to - from > to * Point && to > Nothing;
                yield return (from, least > 0m || (most > 0m && At(to) > 0m));
                continue;
            }

            var middle = from + ((to - from) / 2m);
            waiting.Push((middle, to));
            waiting.Push((from, middle));
        }
    }

    private decimal At(decimal volume)
    {
        var requests = volume * RequestsAtBound;
        var gap = FixedCost - (Saving * volume);
        foreach (var capacity in Capacities)
            gap += capacity.SteadyMonthCost(requests).Amount;
        foreach (var misses in CacheMisses)
            gap += misses.MonthCost(requests).Amount;
        return gap;
    }

    /// <summary>What the gap is at least and at most between two volumes.</summary>
    private (decimal Least, decimal Most) Bounds(decimal from, decimal to)
    {
        var (fewer, more) = (from * RequestsAtBound, to * RequestsAtBound);
        var least = FixedCost - Math.Max(Saving * from, Saving * to);
        var most = FixedCost - Math.Min(Saving * from, Saving * to);
        foreach (var capacity in Capacities)
        {
            least += capacity.SteadyMonthCost(fewer).Amount;
            most += capacity.SteadyMonthCost(more).Amount;
        }

        foreach (var misses in CacheMisses)
        {
            // With the volume the requests rise and the share of them that misses falls.
            var surcharge = misses.SurchargePerRequest.Amount;
            var fewest = fewer * misses.MissRate(more);
            var mostMisses = more * misses.MissRate(fewer);
            least += Math.Min(surcharge * fewest, surcharge * mostMisses);
            most += Math.Max(surcharge * fewest, surcharge * mostMisses);
        }

        return (least, most);
    }

    /// <summary>What a search tells beside the stretches.</summary>
    private sealed class Search
    {
        public bool IsCoarse { get; set; }
    }
}
