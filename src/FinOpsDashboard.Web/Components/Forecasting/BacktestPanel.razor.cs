using FinOpsDashboard.Application.Forecasting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>Past months beside what the methods would have said.</summary>
public sealed partial class BacktestPanel
{
    private IReadOnlyList<BacktestRow> _rows = [];

    /// <summary>Whose forecast.</summary>
    [Parameter, EditorRequired]
    public required ForecastCarrier Carrier { get; set; }

    protected override void OnParametersSet() => _rows = BacktestRow.Of(Carrier);
}
