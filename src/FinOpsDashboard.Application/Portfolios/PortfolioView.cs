using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Portfolio;

namespace FinOpsDashboard.Application.Portfolios;

/// <summary>All features together: which cases to do first.</summary>
public sealed record PortfolioView
{
    /// <summary>What the cases may take together.</summary>
    public required PortfolioLimits Limits { get; init; }

    /// <summary>The plan.</summary>
    public required PortfolioPlan Plan { get; init; }

    /// <summary>The chosen cases in the order to do them, with names.</summary>
    public required IReadOnlyList<PortfolioLine> Chosen { get; init; }

    /// <summary>Features for which nothing is chosen, and why.</summary>
    public required IReadOnlyList<PortfolioRest> Rest { get; init; }

    /// <summary>When the bill was last pulled or imported, UTC; null when never.</summary>
    public DateTimeOffset? BilledAsOf { get; init; }

    /// <summary>What all features cost a month as they are, those without a scenario left out.</summary>
    public required Usd MonthlyCost { get; init; }

    /// <summary>What credits pay; null when there are none, or nothing to pay is known.</summary>
    public PortfolioCredits? Credits { get; init; }

    /// <summary>What the chosen cases save in their first month.</summary>
    public Usd MonthlySavings => Chosen.Sum(line => line.Case.MonthlySavings);

    /// <summary>The answer in one sentence.</summary>
    public string Sentence
    {
        get
        {
            if (Chosen.Count == 0)
                return Rest.Count == 0 ? "There are no features yet." : "No case is worth doing within these limits: run the models on demand.";
            var first = Chosen[0];
            return $"Begin with {first.FeatureName}: {first.OptionName}. {(Chosen.Count == 1 ? "It saves" : $"The {Chosen.Count} cases chosen save")} "
                + $"{Format.MoneyRounded(MonthlySavings)} a month for {ChoiceText.Weeks(Plan.EffortWeeks)} of work.{(Plan.IsExact ? "" : $" {NotExact}")}";
        }
    }

    private string NotExact =>
        $"The search was stopped early: another choice may be worth up to {Format.MoneyRounded(Plan.MostPossible - Plan.NetPresentValue)} more.";
}
