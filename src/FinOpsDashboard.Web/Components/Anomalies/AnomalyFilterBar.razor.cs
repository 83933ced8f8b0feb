using FinOpsDashboard.Application.Anomalies;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>Chooses state and feature; each choice goes to an address.</summary>
public sealed partial class AnomalyFilterBar
{
    /// <summary>What there is to choose from.</summary>
    [Parameter, EditorRequired]
    public required AnomalyView View { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required AnomaliesFilter Filter { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static string WordOf(JudgedCarrier carrier) => carrier.IsTotal ? AnomalyFilter.TotalWord : carrier.Id;

    private void SetState(ChangeEventArgs change) =>
        Navigation.NavigateTo((Filter with { State = AnomalyWords.ReadState(change.Value as string) }).ToAddress());

    private void SetScope(ChangeEventArgs change) => Navigation.NavigateTo((Filter with { Scope = change.Value as string ?? "" }).ToAddress());
}
