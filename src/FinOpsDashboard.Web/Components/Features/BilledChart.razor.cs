using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>Billed months as columns with the modelled lines over them.</summary>
public sealed partial class BilledChart
{
    private ChartSpec _spec = null!;
    private string _summary = "";
    private string _note = "";

    /// <summary>The workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }

    protected override void OnParametersSet()
    {
        var months = View.BilledMonths.Select(month => month.Month).Union(View.ModelledMonths.Select(month => month.Month)).Order().ToList();
        var billed = View.BilledMonths.ToDictionary(month => month.Month);
        var modelled = View.ModelledMonths.ToDictionary(month => month.Month);
        List<ChartSeries> series =
        [
            Series("Billed", ChartPalette.ForFeature(View.Feature.Ordinal), SeriesKind.Column, month => billed.GetValueOrDefault(month)?.UnblendedCost),
            Series("Teacher on demand", ChartPalette.Teacher, SeriesKind.Line, month => modelled.GetValueOrDefault(month)?.Teacher) with { IsDashed = true },
        ];
        series.AddRange(OptionIds.All
            .Where(option => View.Evaluated(option) is not null)
            .Select(option => Series(
                OptionIds.NameOf(option), ChartPalette.ForOption(option), SeriesKind.Line,
                month => modelled.GetValueOrDefault(month)?.Options.TryGetValue(option, out var cost) == true ? cost : null)));
        _spec = new ChartSpec
        {
            X = new CategoryAxis([.. months.Select(Format.Month)])
            {
                Estimated = months.Index().Where(month => billed.GetValueOrDefault(month.Item)?.IsEstimated == true).Select(month => month.Index).ToHashSet(),
            },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per month",
            Series = series,
        };
        _summary = Summary();
        _note = "Columns are billed, unblended cost; lines are modelled at the prices you pay for the month’s volume, one-time cost left out. Hatched months are estimated by AWS.";

        ChartSeries Series(string name, ChartColor color, SeriesKind kind, Func<BillingMonth, Usd?> amountOf) =>
            ChartSeries.OverCategories(name, color, kind, months.Select(month => amountOf(month)?.Amount));
    }

    private string Summary()
    {
        var last = View.ModelledMonths.Count == 0 ? null : View.ModelledMonths[^1];
        var billed = last is null ? null : View.BilledMonths.FirstOrDefault(month => month.Month == last.Month);
        if (last?.Teacher is not { } teacher || billed is null) return "No month has both a bill and a modelled cost yet.";
        var difference = billed.UnblendedCost == Usd.Zero ? 0 : (teacher - billed.UnblendedCost) / billed.UnblendedCost;
        return $"{Format.Month(last.Month)} was billed {Format.MoneyRounded(billed.UnblendedCost)}; the model says {Format.MoneyRounded(teacher)} for its volume, "
            + (decimal.Abs(difference) < 0.01m ? "within 1\u00A0% of the bill."
                : $"{Format.Percent(decimal.Abs(difference))} {(difference > 0 ? "above" : "below")} the bill. Batch, cached or untagged tokens, discounts and other tiers are the usual reasons.");
    }
}
