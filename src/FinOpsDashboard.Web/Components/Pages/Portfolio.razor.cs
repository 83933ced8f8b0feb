using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Portfolio;
using FinOpsDashboard.Domain.Scenarios;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>Which cases of all features to do first. The limits are in the address.</summary>
public sealed partial class Portfolio
{
    private PortfolioView? _view;
    private PortfolioLimits _limits = new();
    private IReadOnlyList<string> _faults = [];

    /// <summary>Engineering weeks; nothing for no limit.</summary>
    [SupplyParameterFromQuery(Name = "weeks")]
    public string? Weeks { get; set; }

    /// <summary>USD of credits; nothing for none.</summary>
    [SupplyParameterFromQuery(Name = "credits")]
    public string? Credits { get; set; }

    /// <summary>The last month that the credits pay for; nothing when they do not expire.</summary>
    [SupplyParameterFromQuery(Name = "expires")]
    public string? Expires { get; set; }

    /// <summary>USD of cash for what is paid upfront; nothing for no limit, or for none where there are credits.</summary>
    [SupplyParameterFromQuery(Name = "cash")]
    public string? Cash { get; set; }

    [Inject]
    private PortfolioReview Review { get; set; } = null!;

    protected override void OnParametersSet()
    {
        var faults = new List<string>();
        var weeks = Read(Weeks, "Engineering weeks", PortfolioLimits.WeeksRange);
        var credits = Read(Credits, "Credits", NumberRange.Amount);
        var expires = Read(Expires, "The month after which credits expire", CreditPool.ExpiryRange);
        var cash = Read(Cash, "Cash for upfront cost", NumberRange.Amount);
        if (expires is not null && string.IsNullOrWhiteSpace(Credits))
            faults.Add("There is a month after which credits expire, but no credits; it is left out.");
        _limits = PortfolioLimits.Of(weeks, credits, expires, cash);
        _faults = faults;

        decimal? Read(string? text, string name, NumberRange range)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (TypedNumber.TryParse(text, out var value) && range.Contains(value)) return value;
            faults.Add($"{name}: \"{text}\" must be {range}; it is left out.");
            return null;
        }
    }

    private Task<PortfolioView> LoadAsync(CancellationToken cancellationToken)
    {
        var limits = _limits;
        return Task.Run(() => Review.GetAsync(limits, cancellationToken), cancellationToken);
    }

    private void Tell(PortfolioView view) => _view = view;

    private static string NoteOf(PortfolioView view)
    {
        var exact = view.Plan.IsExact ? "No other choice within the limits is worth more." : "The search was stopped early, so a better choice may exist.";
        return $"Of each feature at most one case, none riskier than its quality bar; what earns most for each week of work first. Dollars are what AWS bills; people's work stands beside them in weeks. Worth is the net present value of what is saved. {exact}";
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

    private static IReadOnlyList<CreditRow> RowsOf(PortfolioCredits credits) => [RowOf("As it is", credits.AsItIs), RowOf("With the chosen cases", credits.WithCases)];

    private static CreditRow RowOf(string name, CreditRun run) => new(
        name,
        Format.Amount(run.TotalCost),
        Format.Amount(run.Used),
        Format.Amount(run.OutOfPocket),
        Format.Amount(run.Unused),
        run.PaysAllThrough switch
        {
            null => "not even what is paid upfront",
            0 => "less than month 1",
            { } month => $"through month {Format.Count(month)}",
        });

    internal sealed record CreditRow(string Name, string Cost, string Used, string Cash, string Unused, string Through);

    internal sealed record CaseRow(string Id, string Name, string Levers, string Weeks, string Upfront, string Saves, string Value);
}
