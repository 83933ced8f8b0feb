using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spend;

/// <summary>Makes the stored facts of a period equal to what was pulled.</summary>
internal sealed class FactMerge(FinOpsDbContext context, ChargeLineCatalog lines, DateTime nowUtc)
{
    private readonly HashSet<(string Service, int Day)> _changedDays = [];

    private readonly HashSet<int> _remarkedDays = [];

    private readonly List<FactChange> _changes = [];

    /// <summary>The facts of which an amount changed, that appeared or that vanished.</summary>
    public IReadOnlyList<FactChange> Changes => _changes;

    /// <summary>Days in which only the mark of the estimate changed.</summary>
    public IReadOnlyCollection<int> RemarkedDays => _remarkedDays;

    /// <summary>The days of services in which an amount changed, appeared or vanished.</summary>
    public IReadOnlyCollection<(string Service, int Day)> ChangedDays => _changedDays;

    public RowChanges Apply(List<SpendFact> stored, IReadOnlyList<CostRow> rows)
    {
        var byKey = stored.ToDictionary(fact => (fact.Day, fact.ChargeLineId));
        int inserted = 0, updated = 0;
        foreach (var row in rows)
        {
            var line = lines.Get(row.First, row.Second);
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
                    FirstSeenUtc = nowUtc,
                    LastChangedUtc = nowUtc,
                };
                context.SpendFacts.Add(fact);
                inserted++;
                Changed(row.First, fact);
            }
            else if (fact.Metrics != metrics)
            {
                (fact.Metrics, fact.IsEstimated, fact.LastChangedUtc) = (metrics, row.IsEstimated, nowUtc);
                updated++;
                Changed(row.First, fact);
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
            context.SpendFacts.Remove(gone);
            _changedDays.Add((gone.ChargeLine!.Service, gone.Day));
            _changes.Add(new FactChange(gone.Day, gone.ChargeLineId, Now: null));
        }

        return new RowChanges(inserted, updated, byKey.Count);
    }

    private void Changed(string service, SpendFact fact)
    {
        _changedDays.Add((service, fact.Day));
        _changes.Add(new FactChange(fact.Day, fact.ChargeLineId, fact));
    }
}

/// <summary>A fact that changed.</summary>
/// <param name="Day">The UTC day as <c>yyyymmdd</c>.</param>
/// <param name="ChargeLineId">The charge line.</param>
/// <param name="Now">The fact as it is now; null when it vanished.</param>
internal sealed record FactChange(int Day, int ChargeLineId, SpendFact? Now);
