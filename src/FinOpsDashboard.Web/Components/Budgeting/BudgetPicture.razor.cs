using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>Where one budget stands, day by day. Nothing is drawn of a period of which nothing is known.</summary>
public sealed partial class BudgetPicture
{
    private ChartSpec? _spec;
    private string _title = "";
    private string _note = "";
    private BudgetLine? _drawn;

    /// <summary>The budget in its period.</summary>
    [Parameter, EditorRequired]
    public required BudgetLine Line { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Line)) return;
        _drawn = Line;
        _spec = Line.Standing.Consumed is null ? null : BudgetChart.Of(Line);
        _title = $"{(Line.Standing.Forecast is null ? "Did" : "Will")} {Line.Name} keep its budget of {BudgetText.NameOf(Line.Period)}?";
        var foreseen = Line.Standing.Forecast is { } forecast ? $" Foreseen by run rate: {ForecastText.BasisOf(forecast)} {ForecastText.RangeBasisOf(forecast)}" : "";
        _note = $"Cost basis: {BudgetText.BasisOf(Line.Budget.Metric)}.{foreseen}";
    }
}
