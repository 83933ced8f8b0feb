using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.UnitEconomics;

/// <summary>A figure month by month: the whole bill and the features that cost most in the last month.</summary>
internal static class UnitCostChart
{
    private const int MostFeatures = 6;

    public static ChartSpec Of(UnitCostView view, UnitFigure figure, IReadOnlyDictionary<string, int> ordinals)
    {
        var last = view.Of(view.Months[^1]);
        var shown = last.Where(row => view.Rows.Any(each => each.FeatureId == row.FeatureId && figure.Of(each) is not null)).Take(MostFeatures + 1).ToList();
        var rows = view.Rows.ToDictionary(row => (row.Month, row.FeatureId ?? ""));
        return new ChartSpec
        {
            X = new CategoryAxis([.. view.Months.Select(Format.Month)])
            {
                Estimated = view.Months.Index().Where(month => view.Rows.Any(row => row.Month == month.Item && row.IsEstimated)).Select(month => month.Index).ToHashSet(),
            },
            Unit = figure.Unit,
            UnitLabel = figure.Head,
            Series = [.. shown.Select(row => ChartSeries.OverCategories(
                row.Name,
                row.FeatureId is null ? ChartPalette.Other : ordinals.TryGetValue(row.FeatureId, out var ordinal) ? ChartPalette.ForFeature(ordinal) : ChartPalette.Other,
                SeriesKind.Line,
                view.Months.Select(month => rows.TryGetValue((month, row.FeatureId ?? ""), out var found) ? figure.Of(found) : null)) with
            { IsDashed = row.FeatureId is null })],
        };
    }
}
