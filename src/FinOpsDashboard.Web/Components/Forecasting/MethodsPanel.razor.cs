using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Forecasting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>The methods side by side, with range and past accuracy.</summary>
public sealed partial class MethodsPanel
{
    private IReadOnlyList<MethodRow> _rows = [];
    private string _note = "";

    /// <summary>Whose forecast.</summary>
    [Parameter, EditorRequired]
    public required ForecastCarrier Carrier { get; set; }

    /// <summary>What the page shows, for links.</summary>
    [Parameter, EditorRequired]
    public required ForecastFilter Filter { get; set; }

    protected override void OnParametersSet()
    {
        _rows = [.. Forecaster.Methods.Select(method => MethodRow.Of(Carrier, method, Filter))];
        _note = "Low and high hold the total in 8 of 10 cases, if the future is as uneven as the past. "
            + (Carrier.Suggested is null
                ? $"No method is suggested: that takes {ForecastBacktest.FewestMonths} past months that could be checked."
                : "Suggested is the method with the smallest past error; it is yours to choose.");
    }
}
