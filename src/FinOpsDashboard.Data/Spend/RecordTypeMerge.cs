using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spend;

/// <summary>Makes the stored charges by record type of a period equal to what was pulled.</summary>
internal static class RecordTypeMerge
{
    /// <returns>Changes of credits, refunds, tax and the like; usage repeats the facts and is not counted.</returns>
    public static RowChanges Apply(FinOpsDbContext context, List<RecordTypeCharge> stored, IReadOnlyList<CostRow> rows)
    {
        var byKey = stored.ToDictionary(charge => (charge.Day, charge.Service, charge.RecordType));
        var changes = default(RowChanges);
        foreach (var row in rows)
        {
            var day = DayKey.From(row.Day);
            var metrics = StoredMetrics.From(row.Metrics);
            if (!byKey.Remove((day, row.First, row.Second), out var charge))
            {
                context.RecordTypeCharges.Add(new RecordTypeCharge
                {
                    Day = day,
                    Service = row.First,
                    RecordType = row.Second,
                    Metrics = metrics,
                    IsEstimated = row.IsEstimated,
                });
                changes += Counted(row.Second, new RowChanges(1, 0, 0));
            }
            else if (charge.Metrics != metrics || charge.IsEstimated != row.IsEstimated)
            {
                (charge.Metrics, charge.IsEstimated) = (metrics, row.IsEstimated);
                changes += Counted(row.Second, new RowChanges(0, 1, 0));
            }
        }

        context.RecordTypeCharges.RemoveRange(byKey.Values);
        return byKey.Values.Aggregate(changes, (sum, gone) => sum + Counted(gone.RecordType, new RowChanges(0, 0, 1)));
    }

    private static RowChanges Counted(string recordType, RowChanges changes) => ChargeTypes.IsUsage(recordType) ? default : changes;
}
