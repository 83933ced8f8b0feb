using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Domain.Anomalies;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>Floor and percentage, for rises and for drops.</summary>
public sealed partial class LimitsPanel
{
    private LimitsForm _form = new();
    private AnomalyLimits? _shown;

    /// <summary>The limits that hold.</summary>
    [Parameter, EditorRequired]
    public required AnomalyLimits Limits { get; set; }

    /// <summary>Told when they were changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private AnomalyRegister Register { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (Limits == _shown) return;
        (_shown, _form) = (Limits, LimitsForm.Of(Limits));
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.ManageLedger, async () =>
    {
        var (limits, faults) = _form.Read();
        Faults = limits is null ? faults : await Register.SetLimitsAsync(limits, CancellationToken.None);
        if (Faults.Count == 0) await Changed.InvokeAsync();
    });
}
