using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Reconciling;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>A month's bill beside entered volumes, the price book and invoices. The month and the open feature are in the address.</summary>
public sealed partial class Reconcile
{
    private ReconcileFilter _filter = new();
    private LoadState<ReconciliationView>? _load;
    private string? _answer;
    private DateTimeOffset? _asOf;
    private bool _isOpenedHere;

    [Inject]
    private MonthlyReconciliation Reconciliation { get; set; } = null!;

    protected override string Path => "reconcile";

    protected override void ReadAddress()
    {
        var before = _filter;
        _filter = ReconcileFilter.Read(Query);
        _isOpenedHere = _answer is not null && _filter.FeatureId != before.FeatureId;
    }

    private Task<ReconciliationView> LoadAsync(CancellationToken cancellationToken) =>
        Reconciliation.GetAsync(_filter.Month ?? Reconciliation.LastClosedMonth, cancellationToken);

    private void Tell(ReconciliationView view) => (_answer, _asOf) = (ReconciliationText.AnswerOf(view), view.AsOf);

    private static IEnumerable<BillingMonth> MonthsOf(ReconciliationView view) => view.Months.Append(view.Month).Distinct().OrderDescending();

    private static IEnumerable<string> WarningsOf(ReconciliationView view)
    {
        if (!view.AddsUp) yield return $"Features and remainders add up to {Format.Money(view.Totals.Billed)}, the bill to {Format.Money(view.UsageTotal)}: save a feature to allocate the bill again.";
        if (view.IsEstimated)
            yield return $"{(view.IsOver ? "Estimated" : "The month is not over")}: AWS may still change {Format.Count(view.EstimatedDays)} {(view.EstimatedDays == 1 ? "day" : "days")} of {Format.MonthInFull(view.Month)}.";
        else if (!view.IsOver) yield return "The month is not over.";
    }

    private ReconciledFeature? OpenedIn(ReconciliationView view) => view.Features.FirstOrDefault(feature => feature.Id == _filter.FeatureId);

    private void SetMonth(ChangeEventArgs change)
    {
        if (BillingMonth.TryParse(change.Value as string, out var month)) Navigation.NavigateTo((_filter with { Month = month }).ToAddress());
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
