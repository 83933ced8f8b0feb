using System.CommandLine;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Domain.Budgets;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops budgets set</c>: enters a budget.</summary>
internal static class BudgetSetCommand
{
    private const string Help = """
        Enters a budget for the whole bill, for a team (the owner of features) or for a feature, and prints all budgets of its scope. There is one budget for
        a scope, a period and a cost basis; another amount is an amendment.

        Examples:
          finops budgets set --scope bill --period 2026-monthly --amount 45000
          finops budgets set --scope "team:Customer Care" --period 2026-Q4 --amount 31000 --thresholds 50,80,100
          finops budgets set --scope feature:support-assist --period 2026-11 --amount 9800.50 --metric amortized
        """;

    private static readonly Option<BudgetScope?> Scope = BudgetOptions.Scope("Whose spend.", isRequired: true);
    private static readonly Option<decimal> Amount = PriceOptions.Number("--amount", "US dollars for each period, more than 0.");
    private static readonly Option<string> Name = new("--name") { Description = "What it is called; the scope's name by default.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
    private static readonly Option<string?> Author = PriceOptions.Author();

    public static Command Create()
    {
        var (term, metric, thresholds) = (BudgetOptions.Term(), BudgetOptions.Metric(), BudgetOptions.Thresholds());
        var command = new Command("set", Help) { Scope, term, Amount, metric, thresholds, Name, Author };
        command.Run(async (context, parsed) =>
        {
            var scope = parsed.GetValue(Scope)!.Value;
            var entry = new BudgetEntry(scope, parsed.GetValue(term)!.Value, parsed.GetValue(Amount))
            {
                Name = parsed.GetValue(Name)!,
                Metric = parsed.GetValue(metric),
                Thresholds = parsed.GetValue(thresholds) ?? BudgetThresholds.Standard,
            };
            var outcome = await context.Get<BudgetRegister>().SetAsync([entry], parsed.GetValue(Author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            await context.PrintBudgetsAsync(BudgetSelection.All, scope).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }
}
