using System.CommandLine;
using System.CommandLine.Parsing;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops budgets amend</c>: gives a budget another amount.</summary>
internal static class BudgetAmendCommand
{
    private const string Help = """
        Gives a budget another amount. What it was, and who amended it when and why, stays on record. A budget for each month of a year is amended
        from a month on; the months before keep theirs.

        Examples:
          finops budgets amend 3 --amount 35000 --reason "Two more markets, approved 12 November"
          finops budgets amend 1 --amount 48000 --from-month 2026-11 --reason "Peak season"
        """;

    private static readonly Argument<int> Number = BudgetOptions.Number();
    private static readonly Option<decimal> Amount = PriceOptions.Number("--amount", "US dollars for each period, more than 0.");
    private static readonly Option<string> Reason = BudgetOptions.Reason();
    private static readonly Option<string?> Author = PriceOptions.Author();

    private static readonly Option<BillingMonth?> FromMonth = new("--from-month")
    {
        Description = "The first month that it holds for; the present one by default. Only for budgets of each month.",
        HelpName = "YYYY-MM",
        CustomParser = ParseMonth,
    };

    public static Command Create()
    {
        var command = new Command("amend", Help) { Number, Amount, FromMonth, Reason, Author };
        command.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<BudgetRegister>().AmendAsync(
                parsed.GetValue(Number), parsed.GetValue(Amount), parsed.GetValue(FromMonth), parsed.GetValue(Reason)!, parsed.GetValue(Author) ?? Who.Runs,
                context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await context.PrintBudgetsAsync(BudgetSelection.All).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static BillingMonth? ParseMonth(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BillingMonth.TryParse(text, out var month)) return month;
        result.AddError($"\"{text}\" is no month. Write it as 2026-09.");
        return null;
    }
}
