using System.CommandLine;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops budgets withdraw</c>: takes a budget back.</summary>
internal static class BudgetWithdrawCommand
{
    private const string Help = """
        Takes a budget back: it counts no more, and stays on record with who did it, when and why.

        Example:
          finops budgets withdraw 3 --reason "The project was stopped"
        """;

    private static readonly Argument<int> Number = BudgetOptions.Number();
    private static readonly Option<string> Reason = BudgetOptions.Reason();
    private static readonly Option<string?> Author = PriceOptions.Author();

    public static Command Create()
    {
        var command = new Command("withdraw", Help) { Number, Reason, Author };
        command.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<BudgetRegister>().WithdrawAsync(
                parsed.GetValue(Number), parsed.GetValue(Reason)!, parsed.GetValue(Author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await context.PrintBudgetsAsync(BudgetSelection.Current).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }
}
