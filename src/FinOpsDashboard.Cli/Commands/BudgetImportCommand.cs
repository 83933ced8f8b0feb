using System.CommandLine;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops budgets import</c>: enters planned budgets from a file.</summary>
internal static class BudgetImportCommand
{
    private const string Help = """
        Enters the budgets of a CSV file, all or none, and prints all budgets. Columns: scope, period, amount; name, metric and thresholds may be
        missing. Scope: bill, team:NAME or feature:ID. Period: 2026-10, 2026-Q4, 2026, or 2026-monthly for each month. Thresholds: percents apart
        by spaces. A budget that is there already is refused: amend it.

        Examples:
          finops budgets import plan-2026.csv
          printf 'scope,period,amount\nbill,2026-monthly,45000\n' | finops budgets import -
        """;

    private static readonly Argument<string> Path = new("FILE") { Description = "The CSV file; - for standard input." };
    private static readonly Option<string?> Author = PriceOptions.Author();

    public static Command Create()
    {
        var command = new Command("import", Help) { Path, Author };
        command.Run(async (context, parsed) =>
        {
            var reading = BudgetFile.Read(await InputFile.ReadTextAsync(parsed.GetValue(Path)!, context.CancellationToken).ConfigureAwait(false));
            new BudgetOutcome([], reading.Faults).Check();
            var outcome = await context.Get<BudgetRegister>().SetAsync(reading.Items, parsed.GetValue(Author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await context.PrintBudgetsAsync(BudgetSelection.All).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }
}
