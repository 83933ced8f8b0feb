using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Web.Components.Charts;
using FinOpsDashboard.Web.Components.Credits;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Credits as pools, and the cost bases side by side.</summary>
public sealed partial class CreditList
{
    private LoadState<CreditPageView>? _load;
    private string? _answer;
    private string _summary = "";
    private DateTimeOffset? _asOf;
    private IReadOnlyList<string> _remarks = [];
    private ChartSpec? _spec;

    [Inject]
    private CreditReview Review { get; set; } = null!;

    [Inject]
    private CostBases Bases { get; set; } = null!;

    private async Task<CreditPageView> LoadAsync(CancellationToken cancellationToken) =>
        new(await Review.GetAsync(cancellationToken), await Bases.GetAsync(cancellationToken));

    private void Tell(CreditPageView page)
    {
        (_answer, _asOf, _remarks) = (CreditText.AnswerOf(page.View), page.View.AsOf, [.. CreditText.RemarksOf(page.View)]);
        _spec = CreditChart.Of(page.View);
        _summary = string.Join(' ', page.View.Pools.Select(pool => $"{pool.Stored.Pool.Name}: {Format.MoneyRounded(pool.BurnDown.Remaining)} left. {CreditText.EndOf(pool.BurnDown, page.View.LastDay)}"));
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
