using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Forecasting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>Chooses period, feature and method; each choice goes to an address.</summary>
public sealed partial class ForecastFilterBar
{
    /// <summary>What there is to choose from.</summary>
    [Parameter, EditorRequired]
    public required ForecastView View { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required ForecastFilter Filter { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private void SetHorizon(ChangeEventArgs change)
    {
        if (Enum.TryParse<ForecastHorizon>(change.Value as string, out var horizon)) Show(Filter with { Horizon = horizon });
    }

    private void SetMethod(ChangeEventArgs change)
    {
        if (Enum.TryParse<ForecastMethod>(change.Value as string, out var method)) Show(Filter with { Method = method });
    }

    private void SetFeature(ChangeEventArgs change) => Show(Filter with { FeatureId = change.Value as string ?? "" });

    private void Show(ForecastFilter filter) => Navigation.NavigateTo(filter.ToAddress());
}
