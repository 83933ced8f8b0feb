using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Web.Components.Allocating;
using FinOpsDashboard.Web.Components.Pricing;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The order of rules, the costs that features share, and every plan there was.</summary>
public sealed partial class AllocationRules
{
    private LoadState<AllocationRulesView>? _load;
    private SharedCostForm? _shared;
    private AllocationPreview? _preview;
    private AllocationPlan _previewed = AllocationPlan.Empty;
    private ChangeForm _change = new();
    private string? _answer;

    [Inject]
    private IAllocationPlans Plans { get; set; } = null!;

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    [Inject]
    private AllocationRegister Register { get; set; } = null!;

    [Inject]
    private ISpendQueries Queries { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    private async Task<AllocationRulesView> LoadAsync(CancellationToken cancellationToken)
    {
        var names = await Store.GetCarrierNamesAsync(cancellationToken);
        return new AllocationRulesView(
            new PlanForm(await Plans.GetCurrentAsync(cancellationToken), await Store.GetAllAsync(cancellationToken), names),
            await Plans.GetHistoryAsync(cancellationToken),
            [SpendKey.Account.Word, .. (await Queries.GetDimensionsAsync(cancellationToken)).Select(key => key.Word).Where(word => word != SpendKey.Account.Word)],
            [.. (await Queries.GetValuesAsync(SpendKey.Model, cancellationToken)).Where(model => model.Length > 0)]);
    }

    private void Tell(AllocationRulesView view)
    {
        var current = view.Form.Current;
        _answer = current.At is { } at
            ? $"{Count(current.Plan.Rules.Count, "rule")} and {Count(current.Plan.SharedCosts.Count, "shared cost")} hold since {Format.Day(DateOnly.FromDateTime(at.UtcDateTime))}; closed months keep the plan they were closed with."
            : "No rule yet: all spend is unallocated.";
    }

    private static string Count(int number, string what) => $"{Format.Count(number)} {what}{(number == 1 ? "" : "s")}";

    private static string AmongOf(SharedCost cost, PlanForm form)
    {
        var names = form.Names;
        var among = cost.Receivers.Count == 0
            ? "every feature with spend of the month"
            : string.Join(", ", cost.Receivers.Select(receiver => names.NameOf(receiver.FeatureId) + (receiver.Percent is { } percent ? $" {Format.Number(percent, 4)} %" : "")));
        return cost.OwnerId is { } owner ? $"{among}; idle capacity is {names.NameOf(owner)}’s" : among;
    }

    private void Edited() => _preview = null;

    private void Edit(AllocationRulesView view, SharedCost? cost) => _shared = new SharedCostForm(cost, view.Form.Rules, view.Form.Features);

    private void Remove(AllocationRulesView view, SharedCost cost)
    {
        if (IsBusy) return;
        view.Form.Remove(cost);
        Edited();
    }

    private async Task<IReadOnlyList<string>> TakeAsync(AllocationRulesView view, SharedCostForm form)
    {
        if (IsBusy) return ["Something is being looked up or stored. Try again in a moment."];
        var (cost, rules) = (form.ToCost(), form.ToRules());
        if (form.IsNew && view.Form.SharedCosts.Any(known => known.Id == cost.Id)) return [$"{cost.Id}: there is a shared cost with this id already. Edit it, or choose another id."];
        var faults = await Register.FaultsOfAsync(
            [.. view.Form.Rules.Where(rule => rule.FeatureId != cost.CarrierId), .. rules],
            [.. view.Form.SharedCosts.Where(known => known.Id != cost.Id), cost],
            CancellationToken.None);
        if (faults.Count > 0) return faults;
        view.Form.Take(cost, rules);
        _shared = null;
        Edited();
        StateHasChanged();
        return [];
    }

    private Task PreviewAsync(AllocationRulesView view) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        Faults = await Register.FaultsOfAsync(view.Form.Rules, view.Form.SharedCosts, CancellationToken.None);
        if (Faults.Count > 0) return;
        _previewed = view.Form.ToPlan();
        _change = new ChangeForm { Reason = _change.Reason };
        _preview = await Task.Run(() => Register.PreviewAsync(_previewed, CancellationToken.None));
    });

    private Task SaveAsync(AllocationRulesView view) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        // What is written is what was shown, whatever was clicked meanwhile.
        var (plan, change) = (_previewed, _change.ToChange(await Author.OfAsync(SignedIn)));
        Faults = await Task.Run(() => Register.SaveAsync(plan.Rules, plan.SharedCosts, view.Form.Current.Id, change, CancellationToken.None));
        if (Faults.Count == 0) await ReloadAsync();
    });

    private async Task RestoreAsync(AllocationRulesView view, PlanVersion version)
    {
        if (await Plans.GetAsync(version.Id, CancellationToken.None) is not { } stored) return;
        view.Form.TakeFrom(stored.Plan);
        _change = new ChangeForm { Reason = $"The rules of plan {version.Id} again" };
        await PreviewAsync(view);
    }

    private async Task ReloadAsync()
    {
        (_preview, _shared, _change) = (null, null, new ChangeForm());
        if (_load is not null) await _load.ReloadAsync();
    }
}
