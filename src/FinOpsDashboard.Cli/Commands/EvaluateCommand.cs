using System.CommandLine;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops evaluate</c>: evaluates a scenario document. Needs no database.</summary>
internal static class EvaluateCommand
{
    private const string Help = """
        Evaluates a scenario document: what a workload costs today, and what each option would cost, save and need to pay back.

        Examples:
          finops evaluate scenario.json
          finops evaluate - --format json < scenario.json
          finops scenario --feature invoice-extraction | finops evaluate - --format markdown
        """;

    private static readonly Argument<string> File = new("FILE") { Description = "The scenario document; - for standard input." };

    public static Command Create()
    {
        var command = new Command("evaluate", Help) { File };
        command.RunWithoutDatabase(async (parsed, cancellationToken) =>
        {
            await using var input = InputFile.Open(parsed.GetValue(File)!);
            var answer = await ScenarioEvaluation.EvaluateAsync(input, cancellationToken).ConfigureAwait(false);
            if (answer.Result is not { } result) throw CommandFailureException.BadInput(answer.Faults.Select(fault => fault.ToString()));
            var format = CommandRunner.FormatOf(parsed);
            if (format == OutputFormat.Json)
            {
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(ScenarioDocument.Of(result), cancellationToken).ConfigureAwait(false);
                return ExitStatus.Done;
            }

            foreach (var line in Remarks(result)) await Console.Error.WriteLineAsync(line).ConfigureAwait(false);
            ResultWriter.Write(new CommandResult(result, Table(result)), format, Console.Out);
            return ExitStatus.Done;
        });
        return command;
    }

    private static ResultTable Table(ScenarioResult result) => new(
        [
            new("option"), ResultColumn.Number("oneTimeCost"), ResultColumn.Number("monthlyCost"), ResultColumn.Number("monthlySavings"),
            ResultColumn.Number("totalCost"), ResultColumn.Number("netPresentValue"), ResultColumn.Number("paybackMonths"),
            ResultColumn.Number("crossoverTokens"), new("status"),
        ],
        [Baseline(result), .. result.Options.Select(Row)]);

    private static IReadOnlyList<string> Baseline(ScenarioResult result) => result.Baseline.Figures is { } figures
        ? ["baseline", "0", Dollars(figures.MonthlyCost), "0", Dollars(figures.TotalCost), "", "", "", "evaluated"]
        : ["baseline", "", "", "", "", "", "", "", string.Join(" ", result.Baseline.Reasons)];

    private static IReadOnlyList<string> Row(OptionResult option) => option switch
    {
        EvaluatedOption evaluated =>
        [
            evaluated.Id, Dollars(evaluated.OneTimeCost), Dollars(evaluated.MonthlyCost), Dollars(evaluated.MonthlySavings),
            Dollars(evaluated.TotalCost), Dollars(evaluated.NetPresentValue),
            evaluated.PaybackMonths is { } months ? Text.Rounded(months, 2) : "never",
            evaluated.Crossover.TokensPerMonth is { } tokens ? Text.Rounded(tokens, 0) : "none", "evaluated",
        ],
        NotApplicableOption missing => [missing.Id, "", "", "", "", "", "", "", $"not applicable: {string.Join(" ", missing.Reasons)}"],
        _ => throw new InvalidOperationException($"Unknown result {option}."),
    };

    private static IEnumerable<string> Remarks(ScenarioResult result) => result.Options.OfType<EvaluatedOption>()
        .SelectMany(option => option.Warnings.Select(warning => $"{option.Id}: {warning}"));

    private static string Dollars(Usd amount) => Text.Rounded(amount.Amount, 2);
}
