using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Features;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Makes a feature, or changes what it is and which spend is its own.</summary>
public sealed partial class FeatureEdit
{
    private string _title = "New feature";
    private string? _answer;
    private bool _asksToRemove;

    /// <summary>The feature's id; null for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    [Inject]
    private FeatureRegister Register { get; set; } = null!;

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

    private Task SaveAsync(FeatureForm form) => IfAllowedAsync(Permissions.EnterData, async () =>
    {
        var feature = form.ToFeature();
        var exists = Id is null && (await Store.GetAllAsync(CancellationToken.None)).Any(known => known.Id == feature.Id);
        Faults = exists
            ? [$"{feature.Id}: there is a feature with this id already. Choose another."]
            : await Task.Run(() => Register.SaveAsync([feature], CancellationToken.None));
        if (Faults.Count == 0) Navigation.NavigateTo($"/features/{feature.Id}");
    });

    private async Task RemoveAsync()
    {
        if (IsBusy || Id is null) return;
        if (!_asksToRemove)
        {
            _asksToRemove = true;
            return;
        }

        await IfAllowedAsync(Permissions.EnterData, async () =>
        {
            await Task.Run(() => Store.RemoveAsync(Id, CancellationToken.None));
            Navigation.NavigateTo("/features");
        });
    }
}
