using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>
/// From where the days of a change are read: which of them the change may store, and which another source holds. Works inside the
/// transaction of the change.
/// </summary>
internal sealed class DaySources
{
    private readonly FinOpsDbContext _context;
    private readonly SpendSource _source;
    private readonly IReadOnlyDictionary<int, bool> _read;
    private readonly Dictionary<int, SpendDay> _stored;

    private readonly IReadOnlyList<SourceConflict> _noted;

    private DaySources(
        FinOpsDbContext context,
        SpendSource source,
        IReadOnlyDictionary<int, bool> read,
        Dictionary<int, SpendDay> stored,
        IReadOnlyList<SourceConflict> noted)
    {
        (_context, _source, _read, _stored, _noted) = (context, source, read, stored, noted);
        Held = [.. stored.Values.Where(day => !SourcePrecedence.Replaces(Reading(day), new DayReading(source, read[day.Day]))).Select(day => day.Day)];
        Accepted = [.. read.Keys.Except(Held)];
        Replaced = [.. stored.Values.Where(day => day.Source != source).Select(day => day.Day).Except(Held)];
        Closed = [.. stored.Values.Where(day => day.IsFinal && day.Source == source).Select(day => day.Day)];
    }

    /// <summary>The days that the change stores.</summary>
    public HashSet<int> Accepted { get; }

    /// <summary>The days that another source holds.</summary>
    public HashSet<int> Held { get; }

    /// <summary>The accepted days that another source held until now.</summary>
    public HashSet<int> Replaced { get; }

    /// <summary>The days that the same source called final before: what changes on them was restated.</summary>
    public HashSet<int> Closed { get; }

    /// <summary>The days of which two sources have something to say, now or before.</summary>
    public IReadOnlyList<int> Contested => [.. Held.Union(Replaced).Union(_noted.Select(conflict => conflict.Day))];

    /// <summary>Reads who holds some days.</summary>
    /// <param name="context">The context.</param>
    /// <param name="source">The source of the change.</param>
    /// <param name="read">The days that it read, and whether each is final.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DaySources> LoadAsync(
        FinOpsDbContext context, SpendSource source, IReadOnlyDictionary<int, bool> read, CancellationToken cancellationToken)
    {
        if (read.Count == 0) return new DaySources(context, source, read, [], []);
        var (from, to) = (read.Keys.Min(), read.Keys.Max());
        var stored = await context.SpendDays.Where(day => day.Day >= from && day.Day <= to).ToListAsync(cancellationToken).ConfigureAwait(false);
        var noted = await context.SourceConflicts.Where(conflict => conflict.Day >= from && conflict.Day <= to).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new DaySources(
            context,
            source,
            read,
            stored.Where(day => read.ContainsKey(day.Day)).ToDictionary(day => day.Day),
            [.. noted.Where(conflict => read.ContainsKey(conflict.Day))]);
    }

    /// <summary>Writes down that the accepted days were read.</summary>
    public void Record(int runId, DateTime nowUtc)
    {
        foreach (var key in Accepted)
        {
            if (!_stored.TryGetValue(key, out var day)) _context.SpendDays.Add(day = new SpendDay { Day = key });
            (day.Source, day.RunId, day.ReadUtc, day.IsFinal) = (_source, runId, nowUtc, _read[key]);
        }
    }

    /// <summary>Compares the days that two sources have, notes those that differ, and drops the notes of those that do not any more.</summary>
    /// <param name="incoming">The usage charges of each day in the change, and how many rows they are.</param>
    /// <param name="held">The same of the days that are stored, before the change.</param>
    /// <param name="isWhole">Whether the change has every service of its days; one that has some says nothing of a day's sum.</param>
    /// <param name="runId">The run of the change.</param>
    /// <param name="nowUtc">The moment of the change, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many days differ.</returns>
    public async Task<int> CompareAsync(
        IReadOnlyDictionary<int, DayTotal> incoming,
        IReadOnlyDictionary<int, DayTotal> held,
        bool isWhole,
        int runId,
        DateTime nowUtc,
        CancellationToken cancellationToken)
    {
        // A day that this source takes, or says anew, begins without what was said of it before.
        var settled = _noted.Where(conflict => conflict.OtherSource == _source || Replaced.Contains(conflict.Day)).ToList();
        _context.SourceConflicts.RemoveRange(settled);
        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var differing = Held.Union(Replaced).Count(day => Differs(day, incoming.GetValueOrDefault(day), held.GetValueOrDefault(day)));
        foreach (var conflict in _noted.Except(settled).Where(conflict => isWhole && conflict.KeptSource == _source))
        {
            // The source that is kept says something new: the other one's word stays as it was read.
            conflict.KeptCost = incoming.GetValueOrDefault(conflict.Day).Cost;
            if (FactCheck.IsRoundingOfCost(conflict.KeptCost.ToCost() - conflict.OtherCost.ToCost(), incoming.GetValueOrDefault(conflict.Day).Rows + 1))
                _context.SourceConflicts.Remove(conflict);
        }

        return differing;

        bool Differs(int day, DayTotal read, DayTotal stored)
        {
            if (read.EqualsButForRounding(stored)) return false;
            var isHeld = Held.Contains(day);
            _context.SourceConflicts.Add(new SourceConflict
            {
                Day = day,
                KeptSource = isHeld ? SourceOf(day) : _source,
                KeptCost = isHeld ? stored.Cost : read.Cost,
                OtherSource = isHeld ? _source : SourceOf(day),
                OtherCost = isHeld ? read.Cost : stored.Cost,
                RunId = runId,
                NotedUtc = nowUtc,
            });
            return true;
        }
    }

    /// <summary>The usage charges of stored days.</summary>
    public static async Task<IReadOnlyDictionary<int, DayTotal>> StoredTotalsAsync(
        FinOpsDbContext context, IReadOnlyCollection<int> days, IReadOnlyCollection<string>? services, CancellationToken cancellationToken)
    {
        if (days.Count == 0) return new Dictionary<int, DayTotal>();
        var (from, to) = (days.Min(), days.Max());
        var totals = await context.SpendFacts
            .Where(fact => fact.Day >= from && fact.Day <= to && (services == null || services.Contains(fact.ChargeLine!.Service)))
            .GroupBy(fact => fact.Day)
            .Select(group => new
            {
                Day = group.Key,
                Units = group.Sum(fact => fact.Metrics.UnblendedCost.Units),
                Rest = group.Sum(fact => fact.Metrics.UnblendedCost.Rest),
                Rows = group.Count(),
            })
            .TagWith("ledger: what another source holds of some days")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return totals.ToDictionary(total => total.Day, total => new DayTotal(new FixedPoint(total.Units, total.Rest), total.Rows));
    }

    private static DayReading Reading(SpendDay day) => new(day.Source, day.IsFinal);

    private SpendSource SourceOf(int day) => _stored[day].Source;
}
