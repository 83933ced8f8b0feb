using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>What happened to an anomaly, and the form that adds a record.</summary>
public sealed partial class AnomalyRecords
{
    private string _note = "";
    private bool _isNewNormal;
    private AnomalyChangeKind _kind = AnomalyChangeKind.Explained;

    /// <summary>The anomaly.</summary>
    [Parameter, EditorRequired]
    public required AnomalyItem Item { get; set; }

    /// <summary>Told when a record was added.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private AnomalyRegister Register { get; set; } = null!;

    private Task SayAsync(AnomalyChangeKind kind) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        var isNewNormal = _isNewNormal && kind == AnomalyChangeKind.Explained;
        Faults = (await Register.SayAsync(Item.Stored.Id, kind, _note, isNewNormal, await Author.OfAsync(SignedIn), CancellationToken.None)).Faults;
        if (Faults.Count > 0) return;
        (_note, _isNewNormal) = ("", false);
        await Changed.InvokeAsync();
    });
}
