using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Portfolio;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Which cases of all features to do first. The limits are in the address.</summary>
public sealed partial class Portfolio
{
    private PortfolioView? _view;
    private string? _fault;

    /// <summary>Engineering weeks; nothing for no limit.</summary>
    [SupplyParameterFromQuery(Name = "weeks")]
    public string? Weeks { get; set; }

    /// <summary>USD of credits for what is paid upfront; nothing for no limit.</summary>
    [SupplyParameterFromQuery(Name = "credits")]
    public string? Credits { get; set; }

    [Inject]
    private PortfolioReview Review { get; set; } = null!;

    private PortfolioLimits Limits => new()
    {
        EffortWeeks = Read(Weeks, PortfolioLimits.WeeksRange),
        UpfrontCost = Read(Credits, NumberRange.Amount) is { } dollars ? Usd.FromDollars(dollars) : null,
    };

    protected override void OnParametersSet() => _fault = FaultOf(Weeks, "Engineering weeks", PortfolioLimits.WeeksRange) ?? FaultOf(Credits, "Credits", NumberRange.Amount);

    private Task<PortfolioView> LoadAsync(CancellationToken cancellationToken)
    {
        var limits = Limits;
        return Task.Run(() => Review.GetAsync(limits, cancellationToken), cancellationToken);
    }

    private void Tell(PortfolioView view) => _view = view;

    private static string? FaultOf(string? text, string name, NumberRange range) =>
        string.IsNullOrWhiteSpace(text) || Read(text, range) is not null ? null : $"{name}: \"{text}\" must be {range}; it is left out.";

    private static decimal? Read(string? text, NumberRange range) =>
        TypedNumber.TryParse(text, out var value) && range.Contains(value) ? value : null;

    private static string NoteOf(PortfolioView view)
    {
        var exact = view.Plan.IsExact ? "No other choice within the limits is worth more." : "The search was stopped early, so a better choice may exist.";
        return $"Of each feature at most one case, none riskier than its quality bar; what earns most for each week of work first. Dollars are what AWS bills; people's work stands beside them in weeks. {exact}";
    }

    private static IReadOnlyList<CaseRow> RowsOf(PortfolioView view) => [.. view.Chosen.Select(line => new CaseRow(
        line.Case.FeatureId,
        line.FeatureName,
        line.OptionName,
        Format.Number(line.Case.EffortWeeks, 2),
        Format.Amount(line.Case.UpfrontCost),
        Format.Amount(line.Case.MonthlySavings),
        Format.Amount(line.Case.NetPresentValue)))];

    private static CaseRow TotalsOf(PortfolioView view) => new(
        "",
        "All",
        "",
        Format.Number(view.Plan.EffortWeeks, 2),
        Format.Amount(view.Plan.UpfrontCost),
        Format.Amount(view.MonthlySavings),
        Format.Amount(view.Plan.NetPresentValue));

    internal sealed record CaseRow(string Id, string Name, string Levers, string Weeks, string Upfront, string Saves, string Value);
}
