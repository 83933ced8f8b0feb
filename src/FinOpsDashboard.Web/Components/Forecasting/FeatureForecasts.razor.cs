using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>The largest features, each by the chosen method.</summary>
public sealed partial class FeatureForecasts
{
    private const int MostRows = 20;

    private IReadOnlyList<FeatureForecastRow> _rows = [];
    private string _note = "";

    /// <summary>The forecasts.</summary>
    [Parameter, EditorRequired]
    public required ForecastView View { get; set; }

    /// <summary>What the page shows, for links.</summary>
    [Parameter, EditorRequired]
    public required ForecastFilter Filter { get; set; }

    protected override void OnParametersSet()
    {
        _rows = [.. View.Carriers.Take(MostRows).Select(carrier => FeatureForecastRow.Of(carrier, Filter))];
        var left = View.Carriers.Count - _rows.Count;
        _note = "Each feature is foreseen by itself, so what is expected need not add up to the whole; what is billed does. "
            + (left > 0 ? $"{Format.Count(left)} smaller ones are left out: finops forecast has them all. " : "")
            + "A dash: the method does not work there; point at it for the reason.";
    }
}
