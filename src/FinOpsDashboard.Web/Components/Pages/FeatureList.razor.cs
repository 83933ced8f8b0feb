using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Features;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>All features with what they cost.</summary>
public sealed partial class FeatureList
{
    private string? _answer;
    private DateTimeOffset? _asOf;

    [Inject]
    private OverviewQuery Overviews { get; set; } = null!;

    [Inject]
    private IFeatureStore Store { get; set; } = null!;

    private async Task<FeatureListView> LoadAsync(CancellationToken cancellationToken) =>
        FeatureListView.Of(await Overviews.RunAsync(cancellationToken), await Store.GetAllAsync(cancellationToken));

    private void Tell(FeatureListView view)
    {
        _asOf = view.AsOf;
        _answer = view.FeatureCount == 0
            ? "No feature carries spend yet: the whole bill is unallocated."
            : $"By rules alone, {view.FeatureCount} features carry {(view.DirectShare is { } share ? Format.Percent(share) : "none")} of {Format.MonthName(view.LastMonth)}’s bill.";
    }
}
