using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Web.Components.Allocating;
using FinOpsDashboard.Web.Components.Features;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Makes a feature, or changes what it is and which spend is its own.</summary>
public sealed partial class FeatureEdit
{
    private string _title = "New feature";
    private string? _answer;
    private bool _asksToRemove;
    private bool _removes;
    private AllocationPreview? _preview;
    private AllocationPlan _previewed = AllocationPlan.Empty;
    private ChangeForm _change = new();

    /// <summary>The feature's id; null for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    [Inject]
    private FeatureRegister Register { get; set; } = null!;

    [Inject]
    private AllocationRegister Allocation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private ISpendQueries Queries { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task<FeatureForm> LoadAsync(CancellationToken cancellationToken)
    {
        var feature = Id is null ? null : (await Store.GetAllAsync(cancellationToken)).FirstOrDefault(known => known.Id == Id);
        return new FeatureForm(feature)
        {
            IsMissing = Id is not null && feature is null,
            Dimensions = [SpendKey.Account.Word, .. (await Queries.GetDimensionsAsync(cancellationToken)).Select(key => key.Word).Where(word => word != SpendKey.Account.Word)],
            Models = [.. (await Queries.GetValuesAsync(SpendKey.Model, cancellationToken)).Where(model => model.Length > 0)],
        };
    }

    private void Tell(FeatureForm form)
    {
        _title = Id is null ? "New feature" : form.Name;
        _answer = "The first rule that matches carries the spend. Every condition of a rule has to hold; an empty one holds for everything.";
    }

    /// <summary>Stores at once where no closed month would change; else asks first.</summary>
    private Task SaveAsync(FeatureForm form) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        ClosePreview();
        if (!await CheckAsync(form)) return;
        var preview = await LookAheadAsync(form, removes: false);
        if (preview.Held.Count > 0) Show(preview, removes: false);
        else await WriteAsync(form, removes: false);
    });

    private Task PreviewAsync(FeatureForm form) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        if (await CheckAsync(form)) Show(await LookAheadAsync(form, removes: false), removes: false);
    });

    /// <summary>Stores what the preview showed; where the rules were edited since, shows them anew instead.</summary>
    private Task StoreAsync(FeatureForm form) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        if (!_removes && !await CheckAsync(form)) return;
        if (PlanChanges.AreSame(_previewed, await PlanOfAsync(form, _removes)))
        {
            await WriteAsync(form, _removes);
            return;
        }

        Show(await LookAheadAsync(form, _removes), _removes);
        Faults = ["The rules were edited after the preview. Nothing was stored; this is what would move now."];
    });

    private async Task RemoveAsync(FeatureForm form)
    {
        if (IsBusy || Id is null) return;
        if (!_asksToRemove)
        {
            _asksToRemove = true;
            return;
        }

        await IfAllowedAsync(Permissions.EnterData, async () =>
        {
            var preview = await LookAheadAsync(form, removes: true);
            if (preview.Held.Count > 0) Show(preview, removes: true);
            else await WriteAsync(form, removes: true);
        });
    }

    private async Task<bool> CheckAsync(FeatureForm form)
    {
        var feature = form.ToFeature();
        var exists = Id is null && (await Store.GetAllAsync(CancellationToken.None)).Any(known => known.Id == feature.Id);
        Faults = exists
            ? [$"{feature.Id}: there is a feature with this id already. Choose another."]
            : await Register.FaultsOfAsync([feature], CancellationToken.None);
        return Faults.Count == 0;
    }

    private async Task<AllocationPreview> LookAheadAsync(FeatureForm form, bool removes)
    {
        _previewed = await PlanOfAsync(form, removes);
        return await Task.Run(() => Allocation.PreviewAsync(_previewed, CancellationToken.None));
    }

    private Task<AllocationPlan> PlanOfAsync(FeatureForm form, bool removes)
    {
        var feature = form.ToFeature();
        return Register.PlanWithAsync([removes ? feature with { Rules = [] } : feature], CancellationToken.None);
    }

    private void Show(AllocationPreview preview, bool removes) => (_preview, _removes, _change) = (preview, removes, new ChangeForm { Reason = _change.Reason });

    /// <summary>What was chosen in a preview ends with it: a removal that was not confirmed is none.</summary>
    private void ClosePreview() => (_preview, _removes, _asksToRemove, _change) = (null, false, false, new ChangeForm { Reason = _change.Reason });

    private async Task WriteAsync(FeatureForm form, bool removes)
    {
        var change = _change.ToChange(await Author.OfAsync(SignedIn));
        Faults = await Task.Run(() => removes
            ? Register.RemoveAsync(Id!, change, CancellationToken.None)
            : Register.SaveAsync([form.ToFeature()], change, CancellationToken.None));
        if (Faults.Count == 0) Navigation.NavigateTo(removes ? "/features" : $"/features/{form.ToFeature().Id}");
    }
}
