using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Credits;

/// <summary>What is left of each pool at the end of each month; foreseen months shaded.</summary>
internal static class CreditChart
{
    private const int MostPools = 8;

    public static ChartSpec? Of(CreditView view)
    {
        var pools = view.Pools.Take(MostPools).ToList();
        var months = pools.SelectMany(pool => pool.BurnDown.Months).Select(month => month.Month).Distinct().Order().ToList();
        if (months.Count == 0) return null;
        var foreseen = pools.SelectMany(pool => pool.BurnDown.Months).Where(month => month.IsForeseen).Select(month => months.IndexOf(month.Month)).ToList();
        return new ChartSpec
        {
            X = new CategoryAxis([.. months.Select(Format.Month)]) { Title = "End of month" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD left",
            IsStacked = true,
            Annotations = foreseen.Count == 0 ? [] : [new ShadedRange("foreseen", foreseen.Min(), foreseen.Max(), ChartPalette.Other)],
            Series =
            [
                .. pools.Select((pool, index) =>
                {
                    var left = pool.BurnDown.Months.ToDictionary(month => month.Month, month => (decimal?)month.Remaining.Amount);
                    return ChartSeries.OverCategories(pool.Stored.Pool.Name, ChartPalette.ForFeature(index), SeriesKind.Column, months.Select(month => left.GetValueOrDefault(month)));
                }),
            ],
        };
    }
}
