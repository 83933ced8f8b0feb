using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Web.Components.Anomalies;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Days that depart from their weekday, what moved, and what was said of it. State, feature and the open one are in the address.</summary>
public sealed partial class AnomalyList
{
    private AnomaliesFilter _filter = new();
    private LoadState<AnomalyPageView>? _load;
    private string? _answer;
    private DateTimeOffset? _asOf;
    private IReadOnlyList<string> _remarks = [];
    private bool _isOpenedHere;

    [Inject]
    private AnomalyReview Review { get; set; } = null!;

    protected override string Path => "anomalies";

    protected override void ReadAddress()
    {
        var before = _filter;
        _filter = AnomaliesFilter.Read(Query);
        _isOpenedHere = _answer is not null && _filter.AnomalyId != before.AnomalyId;
    }

    private async Task<AnomalyPageView> LoadAsync(CancellationToken cancellationToken)
    {
        var view = await Review.GetAsync(cancellationToken);
        var opened = _filter.AnomalyId is { } id ? view.Find(id) : null;
        return new AnomalyPageView(view, opened, opened is null ? null : await Review.ExplainAsync(view, opened, cancellationToken));
    }

    private void Tell(AnomalyPageView page) =>
        (_answer, _asOf, _remarks) = (AnomalyText.AnswerOf(page.View), page.View.Look.AsOf, [.. AnomalyText.RemarksOf(page.View).Skip(page.View.Look.IsDemo ? 1 : 0)]);

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
