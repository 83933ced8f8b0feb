using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The volumes of a feature, and the form that enters one month.</summary>
public sealed partial class VolumesPanel
{
    private IReadOnlyList<VolumeRow> _rows = [];
    private VolumeForm _form = new();
    private VolumeForm _started = new();
    private string _note = "";
    private BillingMonth? _monthToRemove;
    private ElementReference _opener;
    private bool _isOpen;

    /// <summary>The workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }

    /// <summary>Told when a volume was stored or removed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private FeatureRegister Register { get; set; } = null!;

    /// <summary>Whether something was typed that loading another month would lose.</summary>
    private bool IsTouched => _form with { Month = "" } != _started with { Month = "" };

    private bool ReplacesEntry => BillingMonth.TryParse(_form.Month, out var month) && View.EnteredVolumes.Any(volume => volume.Month == month);

    protected override void OnParametersSet()
    {
        _rows = VolumeRow.Of(View);
        _note = View.Assumptions.Volumes switch
        {
            VolumeSource.Entered => "By the assumptions below only volumes that engineers entered are used.",
            VolumeSource.Billed => "By the assumptions below only quantities on the bill are used. A bill has no requests: they follow from an assumed size.",
            _ => "What engineers entered; in months without an entry the quantities on the bill, whose requests follow from an assumed size.",
        };
        if (!IsTouched) Start(VolumeForm.For(BillingMonth.TryParse(_form.Month, out var month) ? month : BillingMonth.Of(View.EvaluatedOn).Previous, View));
    }

    private void Start(VolumeForm form) => (_form, _started) = (form, form with { });

    private void SetMonth(string month)
    {
        if (!IsTouched && BillingMonth.TryParse(month, out var chosen)) Start(VolumeForm.For(chosen, View));
        else _form.Month = month;
    }

    private void Toggle() => (_isOpen, Faults) = (!_isOpen, []);

    private void Edit(FeatureVolume volume)
    {
        Start(VolumeForm.Of(volume));
        (Faults, _isOpen) = ([], true);
    }

    private Task SaveAsync() => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = await StoreAsync();
        if (Faults.Count > 0) return;
        _isOpen = false;
        _started = _form with { };
        await Changed.InvokeAsync();
        ReturnsTo = () => _opener;
    });

    private async Task<IReadOnlyList<string>> StoreAsync()
    {
        var reading = _form.Read(View.Feature.Id);
        if (reading.Faults.Count > 0) return reading.Faults;
        var name = SignedIn is null ? null : (await SignedIn).User.Identity?.Name;
        return await Register.SaveVolumesAsync(reading.Items, name ?? "unknown", CancellationToken.None);
    }

    private async Task RemoveAsync(BillingMonth month)
    {
        if (IsBusy) return;
        if (_monthToRemove != month)
        {
            _monthToRemove = month;
            return;
        }

        _monthToRemove = null;
        await IfAllowedAsync(Permissions.EnterData, async () =>
        {
            await Register.RemoveVolumeAsync(View.Feature.Id, month, CancellationToken.None);
            await Changed.InvokeAsync();
        });
    }
}
