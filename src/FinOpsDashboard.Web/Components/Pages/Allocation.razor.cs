using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Allocating;
using FinOpsDashboard.Web.Components.Spending;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Whose money a month's bill is. The month and the cost basis are in the address.</summary>
public sealed partial class Allocation
{
    private AllocationFilter _filter = new();
    private string? _answer;
    private DateTimeOffset? _asOf;

    [Inject]
    private MonthAllocation Months { get; set; } = null!;

    protected override string Path => "allocation";

    protected override void ReadAddress() => _filter = AllocationFilter.Read(Query);

    private Task<MonthAllocationView> LoadAsync(CancellationToken cancellationToken) =>
        Months.GetAsync(_filter.Month ?? Months.LastMonth, _filter.Basis, cancellationToken);

    private void Tell(MonthAllocationView view) => (_answer, _asOf) = (AllocationText.AnswerOf(view), view.Origin.AsOf);

    private static IEnumerable<BillingMonth> MonthsOf(MonthAllocationView view) =>
        view.Months.Select(month => month.Month).Append(view.Month).Distinct().OrderDescending();

    private static string WordOf(SpendMetric basis) => SpendQuestionWords.Of(basis);

    private static string NameOf(string word) => SpendWording.Of(Enum.Parse<SpendMetric>(word, ignoreCase: true)).Split(',')[0];

    private static string PlanOf(MonthAllocationView view)
    {
        if (view.Plan.At is not { } at) return "No rules hold for this month.";
        var state = view.Months.FirstOrDefault(month => month.Month == view.Month) is { IsHeld: true } ? " The month is closed: a changed rule leaves it alone unless asked." : "";
        return $"Allocated by plan {view.Plan.Id} of {Format.Moment(at)}, {view.Plan.By}.{state}";
    }

    private void SetMonth(ChangeEventArgs change)
    {
        if (BillingMonth.TryParse(change.Value as string, out var month)) Navigation.NavigateTo((_filter with { Month = month }).ToAddress());
    }

    private void SetBasis(ChangeEventArgs change)
    {
        if (change.Value is string word && MonthAllocation.Bases.Contains(word))
            Navigation.NavigateTo((_filter with { Basis = Enum.Parse<SpendMetric>(word, ignoreCase: true) }).ToAddress());
    }
}
