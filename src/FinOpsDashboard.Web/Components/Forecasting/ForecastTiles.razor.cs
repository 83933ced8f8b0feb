using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Forecasting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>The three horizons by the chosen method.</summary>
public sealed partial class ForecastTiles
{
    private IReadOnlyList<ForecastTile> _tiles = [];
    private string _source = "";

    /// <summary>Whose forecast.</summary>
    [Parameter, EditorRequired]
    public required ForecastCarrier Carrier { get; set; }

    /// <summary>How.</summary>
    [Parameter, EditorRequired]
    public required ForecastMethod Method { get; set; }

    protected override void OnParametersSet()
    {
        _tiles = [.. Enum.GetValues<ForecastHorizon>().Select(horizon => ForecastTile.Of(Carrier.Of(Method, horizon)))];
        _source = $"Daily spend of the ledger, {ForecastView.CostBasis}";
    }
}
