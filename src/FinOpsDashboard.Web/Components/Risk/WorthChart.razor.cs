using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Risk;

/// <summary>The spread of a case's worth.</summary>
public sealed partial class WorthChart
{
    private ChartSpec _spec = null!;
    private string _summary = "";

    /// <summary>The risk, drawn.</summary>
    [Parameter, EditorRequired]
    public required RiskView View { get; set; }

    protected override void OnParametersSet()
    {
        var drawn = View.Simulation!;
        _spec = new()
        {
            X = new CategoryAxis([.. drawn.Histogram.Select(bin => Format.MoneyRounded(bin.From))]) { Title = "Net present value, USD, from" },
            Unit = ChartUnit.Count,
            UnitLabel = "draws",
            Series =
            [
                ChartSeries.OverCategories(
                    "Gains", ChartPalette.ForOption(OptionIds.OnDemand), SeriesKind.Column, drawn.Histogram.Select(bin => bin.From.Dollars >= 0m ? bin.Draws : (decimal?)null)),
                ChartSeries.OverCategories(
                    "Loses, or crosses zero", ChartPalette.Teacher, SeriesKind.Column, drawn.Histogram.Select(bin => bin.From.Dollars < 0m ? bin.Draws : (decimal?)null)),
            ],
            IsStacked = true,
        };
        _summary = $"Half of the draws are worth more than {Format.MoneyRounded(drawn.NetPresentValue.P50)}; {Format.Percent(drawn.ChanceOfLoss)} lose money.";
    }
}
