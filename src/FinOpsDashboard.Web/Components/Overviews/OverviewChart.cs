using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>Monthly columns by feature: at most eight features, everything else together.</summary>
internal static class OverviewChart
{
    private const int MostFeatures = 8;

    public static ChartSpec? Of(OverviewView view)
    {
        if (view.IsEmpty) return null;
        var shown = view.Carriers.Where(carrier => carrier.Ordinal is not null).OrderByDescending(carrier => carrier.Total.Amount).Take(MostFeatures)
            .OrderBy(carrier => carrier.Ordinal).ToList();
        var others = view.Carriers.Except(shown).ToList();
        var series = shown.Select(carrier => Column(carrier.Name, ChartPalette.ForFeature(carrier.Ordinal!.Value), carrier.ByMonth)).ToList();
        if (others.Count > 0) series.Add(Column(OthersName(others), ChartPalette.Other, Sum(others, view.Months.Count)));
        return new ChartSpec
        {
            X = new CategoryAxis([.. view.Months.Select(Format.Month)])
            {
                Estimated = view.Months.Index().Where(month => view.EstimatedMonths.Contains(month.Item)).Select(month => month.Index).ToHashSet(),
            },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per month",
            Series = series,
            IsStacked = true,
        };
    }

    private static ChartSeries Column(string name, ChartColor color, IReadOnlyList<Usd> amounts) =>
        ChartSeries.OverCategories(name, color, SeriesKind.Column, amounts.Select(amount => (decimal?)amount.Amount));

    private static string OthersName(List<SpendCarrier> others) =>
        others.Count == 1 ? others[0].Name : others.TrueForAll(carrier => carrier.Id is Allocator.Unallocated or Allocator.Unsplit) ? "Unallocated" : "Other and unallocated";

    private static List<Usd> Sum(List<SpendCarrier> carriers, int months) =>
        [.. Enumerable.Range(0, months).Select(month => carriers.Sum(carrier => carrier.ByMonth[month]))];
}
