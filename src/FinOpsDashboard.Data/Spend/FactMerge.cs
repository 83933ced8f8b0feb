using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>Makes the stored facts of a period equal to what was pulled, and drops the shares of those that changed.</summary>
internal sealed class FactMerge
{
    private readonly FinOpsDbContext _context;
    private readonly ChargeLineCatalog _lines;
    private readonly FactChangeOrigin _origin;
    private readonly HashSet<(string Service, int Day)> _changedDays = [];
    private readonly HashSet<int> _remarkedDays = [];
    private readonly List<SpendFact> _inserted = [];

    /// <summary>Facts that were there and are another or gone, whose shares no longer hold. New ones have none.</summary>
    private readonly List<FactChange> _stale = [];

    private FactMerge(FinOpsDbContext context, ChargeLineCatalog lines, FactChangeOrigin origin) => (_context, _lines, _origin) = (context, lines, origin);

    /// <summary>Merges inside the caller's transaction.</summary>
    /// <param name="context">The context whose transaction it is.</param>
    /// <param name="stored">The facts of the period.</param>
    /// <param name="rows">What was pulled of it.</param>
    /// <param name="dimensions">What the changed days are to be split by.</param>
    /// <param name="origin">What brings the change.</param>
    /// <param name="cancellationToken">Stops it before the caller commits.</param>
    /// <returns>What changed, and the days whose allocation does.</returns>
    public static async Task<(RowChanges Counts, IReadOnlyList<int> Days)> RunAsync(
        FinOpsDbContext context,
        IReadOnlyList<SpendFact> stored,
        IReadOnlyList<CostRow> rows,
        IReadOnlyList<SplitDimensionKey> dimensions,
        FactChangeOrigin origin,
        CancellationToken cancellationToken)
    {
        var lines = await ChargeLineCatalog.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        await lines.AddMissingAsync(rows, cancellationToken).ConfigureAwait(false);
        var merge = new FactMerge(context, lines, origin);
        var counts = merge.Apply(stored, rows);
        await PendingSplits.AddAsync(context, dimensions, merge._changedDays, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await context.InsertAsync(merge._inserted, cancellationToken).ConfigureAwait(false);
        await SplitStore.DropStaleAsync(context, merge._stale, cancellationToken).ConfigureAwait(false);
        await SplitStore.RemarkAsync(context, merge._remarkedDays, cancellationToken).ConfigureAwait(false);
        return (counts, [.. merge._changedDays.Select(day => day.Day).Union(merge._remarkedDays)]);
    }

    private RowChanges Apply(IReadOnlyList<SpendFact> stored, IReadOnlyList<CostRow> rows)
    {
        var byKey = stored.ToDictionary(fact => (fact.Day, fact.ChargeLineId));
        var updated = 0;
        foreach (var row in rows)
        {
            var line = _lines.Get(row.First, row.Second);
            var day = DayKey.From(row.Day);
            var metrics = StoredMetrics.From(row.Metrics);
            if (!byKey.Remove((day, line.Id), out var fact))
            {
                fact = new SpendFact
                {
                    Day = day,
                    ChargeLineId = line.Id,
                    Metrics = metrics,
                    IsEstimated = row.IsEstimated,
                    RunId = _origin.RunId,
                    FirstSeenUtc = _origin.NowUtc,
                    LastChangedUtc = _origin.NowUtc,
                };
                _inserted.Add(fact);
                NoteIfRestated(fact, default, fact.Metrics);
                _changedDays.Add((row.First, day));
            }
            else if (fact.Metrics != metrics)
            {
                NoteIfRestated(fact, fact.Metrics, metrics);
                (fact.Metrics, fact.IsEstimated, fact.RunId, fact.LastChangedUtc) = (metrics, row.IsEstimated, _origin.RunId, _origin.NowUtc);
                updated++;
                _changedDays.Add((row.First, day));
                _stale.Add(new FactChange(fact.Day, fact.ChargeLineId));
            }
            else if (fact.IsEstimated != row.IsEstimated)
            {
                // The amount is final as it was: its shares hold, only their mark of the estimate goes.
                fact.IsEstimated = row.IsEstimated;
                updated++;
                _remarkedDays.Add(day);
            }
        }

        foreach (var gone in byKey.Values)
        {
            NoteIfRestated(gone, gone.Metrics, default);
            _context.SpendFacts.Remove(gone);
            _changedDays.Add((gone.ChargeLine!.Service, gone.Day));
            _stale.Add(new FactChange(gone.Day, gone.ChargeLineId));
        }

        return new RowChanges(_inserted.Count, updated, byKey.Count);
    }

    private void NoteIfRestated(SpendFact fact, StoredMetrics before, StoredMetrics after)
    {
        if (!_origin.ClosedDays.Contains(fact.Day)) return;
        _context.Restatements.Add(new Restatement
        {
            Day = fact.Day,
            ChargeLineId = fact.ChargeLineId,
            CostBefore = before.UnblendedCost,
            CostAfter = after.UnblendedCost,
            QuantityBefore = before.UsageQuantity,
            QuantityAfter = after.UsageQuantity,
            RunId = _origin.RunId,
            NotedUtc = _origin.NowUtc,
        });
    }
}
