using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Charts;
using FinOpsDashboard.Web.Components.Overviews;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The page that everybody opens first.</summary>
public sealed partial class Overview
{
    private string? _answer;
    private OverviewView? _view;
    private ChartSpec? _spec;

    [Inject]
    private OverviewQuery Overviews { get; set; } = null!;

    [Inject]
    private IAnomalyStore Anomalies { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task<OverviewPageView> LoadAsync(CancellationToken cancellationToken) =>
        new(await Overviews.RunAsync(cancellationToken), await Anomalies.CountOpenAsync(cancellationToken));

    private void Tell(OverviewPageView page)
    {
        var view = _view = page.Spend;
        _spec = OverviewChart.Of(view);
        _answer = OverviewText.Answer(view);
    }

    /// <summary>A click on a column leads to the days of its month.</summary>
    private void OpenMonth(ChartSelection selection)
    {
        if (_view is null || selection.X < 0 || selection.X >= _view.Months.Count) return;
        var question = new SpendQuestion
        {
            Period = _view.Months[(int)selection.X].Days,
            Granularity = SpendGranularity.Daily,
            GroupBy = [SpendKey.Feature],
        };
        Navigation.NavigateTo("/spend" + SpendAddress.Write(question));
    }
}
