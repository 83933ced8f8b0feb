using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.SpendImport;

/// <summary>
/// Checks what files cannot say about themselves: whether the costs by usage type were exported without credits, refunds and tax.
/// </summary>
internal static class ImportCheck
{
    /// <summary>Why the tables cannot be stored together; null when they can.</summary>
    public static string? Refusal(ImportedSpend spend)
    {
        if (spend is not { Facts: { } facts, RecordTypes: { } types }) return null;
        var differing = DaysThatDiffer(facts, types, [.. types.Rows]);
        if (differing.Count == 0) return null;
        var everythingIsUsage = types.Rows.Select(row => row with { Second = "Usage" }).ToList();
        return DaysThatDiffer(facts, types, everythingIsUsage).Count > 0
            ? null
            : "The costs by usage type include credits, refunds or tax: they add up to all charge types. Export them without, then import again:\n"
                + ExportCommand.ForFacts(spend.Period);
    }

    /// <summary>What does not fit, in words.</summary>
    public static IEnumerable<string> Notes(ImportedSpend spend)
    {
        if (spend.Facts is not { } facts) yield break;
        if (spend.RecordTypes is { } types)
        {
            var differing = DaysThatDiffer(facts, types, [.. types.Rows]);
            if (differing.Count > 0)
            {
                yield return $"Costs by usage type and by charge type differ on {differing.Count} day(s), {differing.Min():O} the first: "
                    + "AWS restated them between the exports, or one export has another filter.";
            }

            yield break;
        }

        var negative = facts.Rows.Count(row => row.Metrics.UnblendedCost < 0);
        if (negative > 0)
        {
            yield return $"{negative} row(s) are negative. If they are credits or refunds, export without them and import again: "
                + ExportCommand.ForFacts(spend.Period);
        }
    }

    /// <summary>Compares the one cost that every file has, on the days that both tables cover.</summary>
    private static IReadOnlyList<DateOnly> DaysThatDiffer(ImportedTable facts, ImportedTable types, IReadOnlyList<CostRow> rows)
    {
        var common = facts.Days.Intersect(types.Days).ToHashSet();
        var totals = facts.Rows.Where(row => common.Contains(row.Day)).GroupBy(row => new ServiceDay(row.First, row.Day))
            .ToDictionary(group => group.Key, group => new FactTotal(Unblended(group.Sum(row => row.Metrics.UnblendedCost)), group.Count()));
        return FactCheck.DaysThatDiffer(
            totals,
            [.. rows.Where(row => common.Contains(row.Day)).Select(row => row with { Metrics = Unblended(row.Metrics.UnblendedCost) })]);
    }

    private static CostMetrics Unblended(decimal cost) => new(cost, 0, 0, 0, 0, "");
}
