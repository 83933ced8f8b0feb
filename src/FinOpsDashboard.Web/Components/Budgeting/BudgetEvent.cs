using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Budgeting;

/// <summary>One line of the record of a budget.</summary>
/// <param name="Number">Its place in the record.</param>
/// <param name="What">Planned or amended.</param>
/// <param name="Amount">The amount since then.</param>
/// <param name="HoldsFor">For which periods.</param>
/// <param name="Reason">Why; empty for what was planned at first.</param>
/// <param name="By">Who, and when.</param>
internal sealed record BudgetEvent(int Number, string What, Usd Amount, string HoldsFor, string Reason, string By)
{
    /// <summary>The whole record of a budget, the oldest first.</summary>
    public static IReadOnlyList<BudgetEvent> Of(Budget budget) =>
    [
        new(0, "Planned", budget.Plan.Planned, BudgetText.NameOf(budget.Term), "", Who(budget.Author, budget.EnteredAt)),
        .. budget.Plan.Amendments.Select((made, index) => new BudgetEvent(
            index + 1, "Amended", made.Amount, budget.Term.Repeats ? $"from {Format.MonthInFull(made.From)} on" : BudgetText.NameOf(budget.Term), made.Reason, Who(made.Author, made.At))),
    ];

    private static string Who(string author, DateTimeOffset at) => $"{author}, {Format.Moment(at)}";
}
