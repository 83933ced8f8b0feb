using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spend;

/// <summary>The unblended cost of the usage charges of a day.</summary>
/// <param name="Cost">Their sum.</param>
/// <param name="Rows">How many rows were added, each of which may be rounded.</param>
internal readonly record struct DayTotal(FixedPoint Cost, int Rows)
{
    /// <summary>The totals of rows.</summary>
    public static IReadOnlyDictionary<int, DayTotal> Of(IEnumerable<CostRow> rows) => rows.GroupBy(row => DayKey.From(row.Day)).ToDictionary(
        group => group.Key, group => new DayTotal(FixedPoint.FromCost(group.Sum(row => row.Metrics.UnblendedCost)), group.Count()));

    /// <summary>Whether two totals are the same but for what Cost Explorer rounds away of each row.</summary>
    public bool EqualsButForRounding(DayTotal other) =>
        FactCheck.IsRoundingOfCost(Cost.ToCost() - other.Cost.ToCost(), Rows + other.Rows);
}
