using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Features;
using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Makes a feature, or changes what it is and which spend is its own.</summary>
public sealed partial class FeatureEdit
{
    private IReadOnlyList<string> _faults = [];
    private string _title = "New feature";
    private string? _answer;
    private bool _isBusy;
    private bool _asksToRemove;

    /// <summary>The feature's id; null for a new one.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Inject]
    private WriteAccess Access { get; set; } = null!;

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

    private async Task SaveAsync(FeatureForm form)
    {
        if (_isBusy) return;
        _isBusy = true;
        var feature = form.ToFeature();
        try
        {
            _faults = await StoreAsync(feature);
        }
        finally
        {
            _isBusy = false;
        }

        if (_faults.Count == 0) Navigation.NavigateTo($"/features/{feature.Id}");
    }

    private async Task<IReadOnlyList<string>> StoreAsync(Feature feature)
    {
        if (await Access.RefusalAsync(Permissions.EnterData) is { } refusal) return [refusal];
        var exists = Id is null && (await Store.GetAllAsync(CancellationToken.None)).Any(known => known.Id == feature.Id);
        return exists
            ? [$"{feature.Id}: there is a feature with this id already. Choose another."]
            : await Task.Run(() => Register.SaveAsync([feature], CancellationToken.None));
    }

    private async Task RemoveAsync()
    {
        if (_isBusy || Id is null) return;
        if (!_asksToRemove)
        {
            _asksToRemove = true;
            return;
        }

        _isBusy = true;
        try
        {
            if (await Access.RefusalAsync(Permissions.EnterData) is { } refusal)
            {
                _faults = [refusal];
                return;
            }

            await Task.Run(() => Store.RemoveAsync(Id, CancellationToken.None));
        }
        finally
        {
            _isBusy = false;
        }

        Navigation.NavigateTo("/features");
    }
}
