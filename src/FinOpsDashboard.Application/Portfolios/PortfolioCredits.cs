using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Portfolios;

/// <summary>
/// What credits pay of all features. They cap what may be paid upfront, but change nothing that a case is worth: credits hide cost,
/// and what is saved while they pay is credits.
/// </summary>
/// <param name="AsItIs">Without any case.</param>
/// <param name="WithCases">With the chosen cases, what is paid upfront included.</param>
/// <param name="HorizonMonths">Months that are looked at: the shortest horizon of the features.</param>
/// <param name="WithoutScenario">How many features are not in it, since nothing is known of what they will cost.</param>
public sealed record PortfolioCredits(CreditRun AsItIs, CreditRun WithCases, int HorizonMonths, int WithoutScenario)
{
    /// <summary>Whether some features are looked at for longer.</summary>
    public bool HorizonsDiffer { get; init; }

    /// <summary>What the cases save in cash; negative when they cost cash.</summary>
    public Usd CashSaved => AsItIs.OutOfPocket - WithCases.OutOfPocket;

    /// <summary>What the cases save of the cost, credits or cash.</summary>
    public Usd CostSaved => AsItIs.TotalCost - WithCases.TotalCost;

    /// <summary>What the credits change, in a few sentences.</summary>
    public string Sentence => $"Over {Format.Months(HorizonMonths)}{(HorizonsDiffer ? ", the shortest horizon of these features," : "")} {Change}{Unused(WithCases)}{Left}";

    private string Change
    {
        get
        {
            var (cost, cash) = (Format.MoneyRounded(CostSaved), Format.MoneyRounded(CashSaved));
            return (CostSaved.CompareTo(Usd.Zero), CashSaved.CompareTo(CostSaved)) switch
            {
                (0, _) => $"the credits pay {Format.MoneyRounded(WithCases.Used)} of {Format.MoneyRounded(WithCases.TotalCost)}.",
                ( < 0, _) => $"the cases cost {Format.MoneyRounded(-CostSaved)} more than they save, {(CashSaved < Usd.Zero ? $"{Format.MoneyRounded(-CashSaved)} of it" : "none of it")} in cash; they pay back later.",
                (_, 0) => $"the cases save {cost}, all of it cash.",
                (_, < 0) when CashSaved > Usd.Zero => $"the cases save {cost}, but only {cash} of it is cash: the rest is credits, which pay either way.",
                (_, < 0) when CashSaved == Usd.Zero => $"the cases save {cost}, but no cash: credits pay either way.",
                (_, < 0) => $"the cases save {cost}, but {Format.MoneyRounded(-CashSaved)} more is paid in cash: credits would have paid what they save.",
                _ => $"the cases save {cost}, and {cash} in cash: credits that would go to waste pay part of what they cost.",
            };
        }
    }

    private string Left => WithoutScenario switch
    {
        0 => "",
        1 => " 1 feature is not in it: what it will cost is unknown.",
        _ => $" {Format.Count(WithoutScenario)} features are not in it: what they will cost is unknown.",
    };

    private static string Unused(CreditRun run) => (run.Unused > Usd.Zero, run.Expires) switch
    {
        (false, _) => "",
        (true, true) => $" {Format.MoneyRounded(run.Unused)} of the credits expire unused after {After(run.Pool)}.",
        (true, false) => $" {Format.MoneyRounded(run.Unused)} of the credits are left at the end.",
    };

    private static string After(CreditPool pool) => pool.ExpiresAfterMonth is > 0 and { } month ? $"month {Format.Count(month)}" : "what is paid upfront";
}
