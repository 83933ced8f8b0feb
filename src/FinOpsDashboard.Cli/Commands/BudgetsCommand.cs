using System.CommandLine;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Budgets;
using ArgumentResult = System.CommandLine.Parsing.ArgumentResult;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops budgets</c>: how budgets stand.</summary>
internal static class BudgetsCommand
{
    private const string Help = """
        Holds spend against budgets: what is planned, what is billed to date, what the period likely ends at (by run rate, with the range
        that holds it in 8 of 10 cases), and the first day whose cumulative spend exceeds the budget, billed or foreseen. Figures are
        usage charges in the budget's own cost basis; credits, refunds and tax are not in them. A finished period has a variance, actual
        less budget: above zero is unfavourable. Amounts that are not known are empty, never 0.

        With --fail-on warning the exit status is 3 when a listed budget reached a threshold, is crossed or is expected to be; with
        --fail-on crossed only when one is crossed.

        Examples:
          finops budgets
          finops budgets --periods finished --scope bill --format csv
          finops budgets --fail-on warning --format json
        """;

    private static readonly Option<BudgetSelection> Periods = new("--periods")
    {
        Description = "current: those that today lies in.",
        HelpName = string.Join('|', BudgetText.Selections),
        DefaultValueFactory = _ => BudgetSelection.Current,
        CustomParser = ParsePeriods,
    };

    private static readonly Option<BudgetScope?> Scope = BudgetOptions.Scope("Only this scope.", isRequired: false);

    private static readonly Option<BudgetAlarm?> FailOn = new("--fail-on")
    {
        Description = "End with 3 where a listed budget stands so, or worse.",
        HelpName = "warning|crossed",
        CustomParser = ParseAlarm,
    };

    public static Command Create()
    {
        var command = new Command("budgets", Help)
        {
            BudgetSetCommand.Create(), BudgetAmendCommand.Create(), BudgetWithdrawCommand.Create(), BudgetImportCommand.Create(), Periods, Scope, FailOn,
        };
        command.Run(async (context, parsed) =>
        {
            var (selection, scope) = (parsed.GetValue(Periods), parsed.GetValue(Scope));
            var view = await context.PrintBudgetsAsync(selection, scope).ConfigureAwait(false);
            if (parsed.GetValue(FailOn) is not { } alarm) return ExitStatus.Done;
            var failing = view.LinesOf(selection).Where(line => (scope ?? line.Budget.Scope) == line.Budget.Scope && Fails(line, alarm)).ToList();
            foreach (var line in failing) await Console.Error.WriteLineAsync(Describe(line)).ConfigureAwait(false);
            return failing.Count == 0 ? ExitStatus.Done : ExitStatus.Findings;
        });
        return command;
    }

    /// <summary>Prints how budgets stand.</summary>
    public static async Task<BudgetsView> PrintBudgetsAsync(this CommandContext context, BudgetSelection selection, BudgetScope? scope = null)
    {
        var view = await context.Get<BudgetReview>().GetAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var remark in BudgetText.RemarksOf(view)) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
        var document = BudgetDocument.Of(view, selection, scope);
        context.Print(new CommandResult(document, Table(document)));
        return view;
    }

    private static bool Fails(BudgetLine line, BudgetAlarm alarm) => line.Standing.State switch
    {
        BudgetState.Crossed => true,
        BudgetState.Warning or BudgetState.WillBeCrossed => alarm == BudgetAlarm.Warning,
        _ => false,
    };

    private static string Describe(BudgetLine line)
    {
        var standing = line.Standing;
        var crossing = standing.Crossing is { Day: { } day } known ? $", {(known.IsForeseen ? "expected to be crossed" : "crossed")} on {Text.Day(day)}" : "";
        return $"Budget {line.Budget.Id}, {line.Budget.Scope}, {line.Period}: {Text.Rounded(standing.Consumed!.Value.Amount, 2)} of {Text.Exact(line.Amount.Amount)} USD is billed "
            + $"({Text.Rounded(standing.Share!.Value * 100, 1)} %){crossing}.";
    }

    private static ResultTable Table(BudgetDocument document) => new(
        [
            ResultColumn.Number("number"), new("scope"), new("name"), new("period"), new("metric"), ResultColumn.Number("planned"), ResultColumn.Number("budget"), ResultColumn.Number("consumed"),
            ResultColumn.Number("estimated"), ResultColumn.Number("remaining"), ResultColumn.Number("consumedPercent"), ResultColumn.Number("forecast"), ResultColumn.Number("forecastLow"),
            ResultColumn.Number("forecastHigh"), new("crossedOn"), new("crossing"), new("state"), ResultColumn.Number("variance"), ResultColumn.Number("variancePercent"),
        ],
        [.. document.Rows.Select(Row)]);

    private static IReadOnlyList<string> Row(BudgetDocumentRow row) =>
    [
        $"{row.Number}", row.Scope, row.Name, row.Period, row.Metric, row.Planned, row.Budget, row.Consumed ?? "", row.Estimated ?? "", row.Remaining ?? "",
        Percent(row.ConsumedPercent), row.Forecast ?? "", row.ForecastLow ?? "", row.ForecastHigh ?? "", row.CrossedOn is { } day ? Text.Day(day) : "", row.Crossing, row.State,
        row.Variance ?? "", Percent(row.VariancePercent),
    ];

    private static string Percent(decimal? percent) => percent is { } known ? Text.Rounded(known, 2) : "";

    private static BudgetSelection ParsePeriods(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (BudgetText.Selections.Contains(text, StringComparer.OrdinalIgnoreCase)) return Enum.Parse<BudgetSelection>(text, ignoreCase: true);
        result.AddError($"\"{text}\" is none of {string.Join(", ", BudgetText.Selections)}.");
        return default;
    }

    private static BudgetAlarm? ParseAlarm(ArgumentResult result)
    {
        foreach (var alarm in Enum.GetValues<BudgetAlarm>())
            if (SpendQuestionWords.Of(alarm).Equals(result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)) return alarm;
        result.AddError($"\"{result.Tokens[0].Value}\" is nothing to fail on. Use warning or crossed.");
        return null;
    }
}

/// <summary>What a pipeline fails on.</summary>
internal enum BudgetAlarm
{
    /// <summary>A threshold is reached, or a crossing is foreseen.</summary>
    Warning,

    /// <summary>A budget is crossed.</summary>
    Crossed,
}
