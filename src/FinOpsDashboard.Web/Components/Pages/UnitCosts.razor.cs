using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Shared;
using FinOpsDashboard.Web.Components.UnitEconomics;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>What a million tokens, a request and a unit of the business cost. Month and figure are in the address.</summary>
public sealed partial class UnitCosts
{
    private UnitCostFilter _filter = new();
    private LoadState<UnitCostPageView>? _load;
    private string? _answer;
    private DateTimeOffset? _asOf;

    [Inject]
    private Application.UnitEconomics.UnitCosts Costs { get; set; } = null!;

    [Inject]
    private IBusinessMetrics Metrics { get; set; } = null!;

    [Inject]
    private IFeatureStore Features { get; set; } = null!;

    protected override string Path => "unit-costs";

    protected override void ReadAddress() => _filter = UnitCostFilter.Read(Query);

    private async Task<UnitCostPageView> LoadAsync(CancellationToken cancellationToken)
    {
        var month = _filter.Month ?? Costs.LastMonth;
        return new UnitCostPageView(
            month,
            await Costs.GetAsync(month.Plus(1 - Application.UnitEconomics.UnitCosts.StandardMonths), month, cancellationToken),
            await Metrics.GetAsync(null, null, cancellationToken),
            await Features.GetCarrierNamesAsync(cancellationToken),
            (await Features.GetAllAsync(cancellationToken)).ToDictionary(feature => feature.Id, feature => feature.Ordinal, StringComparer.Ordinal));
    }

    private void Tell(UnitCostPageView view)
    {
        _asOf = view.Costs.Origin.AsOf;
        var whole = view.Costs.WholeOf(view.Month);
        _answer = whole?.Figures.CostPerMillionTokens is { } price
            ? $"A million tokens cost {Price(price)} in {Format.MonthInFull(view.Month)}{ChangeOf(view, price)}."
            : $"{Format.MonthInFull(view.Month)} has no tokens that were billed.";
    }

    private static string ChangeOf(UnitCostPageView view, decimal price) =>
        view.Costs.WholeOf(view.Month.Previous)?.Figures.CostPerMillionTokens is > 0m and var before
            ? $", {Format.PercentDelta(price / before - 1m)} on {Format.MonthName(view.Month.Previous)}"
            : "";

    private static string Price(decimal dollars) => $"${Format.Number(dollars, 2)}";

    private static string SummaryOf(UnitCostPageView view, UnitFigure figure)
    {
        var whole = view.Costs.WholeOf(view.Month);
        return whole is null ? "Nothing to draw." : $"{figure.Name} of the whole bill in {Format.MonthName(view.Month)}: {figure.TextOf(figure.Of(whole))}.";
    }

    private IEnumerable<BillingMonth> MonthsOf(UnitCostPageView view) =>
        view.Costs.Months.Append(view.Month).Append(Costs.LastMonth).Append(Costs.LastMonth.Next).Distinct().OrderDescending();

    private void SetMonth(ChangeEventArgs change)
    {
        if (BillingMonth.TryParse(change.Value as string, out var month)) Navigation.NavigateTo((_filter with { Month = month }).ToAddress());
    }

    private void SetFigure(ChangeEventArgs change)
    {
        if (change.Value is string figure) Navigation.NavigateTo((_filter with { Figure = figure }).ToAddress());
    }

    private Task ReloadAsync() => _load?.ReloadAsync() ?? Task.CompletedTask;
}
