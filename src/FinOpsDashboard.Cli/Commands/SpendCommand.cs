using System.CommandLine;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Application.SavedViews;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops spend</c>: actuals from the database.</summary>
internal static class SpendCommand
{
    private const string Help = """
        Prints actual spend from the database: exactly the sums of what Cost Explorer sent. Asks nothing of AWS.

        Keys (at most two): service, usageType, model, tokenKind, tier, scope, region, account, feature, tag:<key>, recordType.
        Hours, of the last 14 days where FinOps__Aws__HourlyDays pulls them: usage charges by service, usageType and what is read from them.
        Days stay the truth: --format json says by how much the hours of each day differ from it.

        Examples:
          finops spend --from 2026-09-01 --to 2026-11-01 --group-by feature
          finops spend --from 2026-11-01 --to 2026-11-22 --granularity daily --group-by model,tokenKind --format csv
          finops spend --from 2026-09-01 --to 2026-10-01 --group-by recordType --charges all
          finops spend --from 2026-11-01 --to 2026-12-01 --group-by feature --compare previous
          finops spend --view "This month against last, by feature" --format table
          finops spend --from 2026-01-01 --to 2026-11-01 --group-by feature --shared divided
          finops spend --from 2026-11-20 --to 2026-11-22 --granularity hourly --group-by model

        --shared divided divides shared costs by the plan of each month, as finops allocation does: by feature and whole months alone. Idle
        capacity is a line idle:ID, what could not be divided a line shared:ID.
        --view prints what a saved view of the explorer shows today and takes the place of the other options; finops views lists them.
        --compare previous is as long a period directly before, before whole months as many months; lastYear the same days a year before. Of a
        period that is not over, the days that are over are compared with as many of the earlier one. Where a compared day was never read, no
        difference is given: it would count that day as free.
        """;

    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "First day, UTC.");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "Day after the last one, UTC.");

    private static readonly Option<string> Granularity = Words("--granularity", "Length of a period.", SpendQuestionWords.GranularitiesAndHours);
    private static readonly Option<string> Metric = Words("--metric", "Which amount.", SpendQuestionWords.Metrics);
    private static readonly Option<string> Charges = Words("--charges", "usage: everything but credits, refunds and tax.", SpendQuestionWords.Charges);

    private static readonly Option<string> Compare = Words("--compare", "Earlier days to compare with.", SpendQuestionWords.Comparisons);

    private static readonly Option<string> Shared = Words("--shared", "Where costs stand that features share.", SpendQuestionWords.SharedCosts);
    private static readonly Option<string?> View = new("--view") { Description = "A saved view, instead of the options of the question.", HelpName = "NAME" };
    private static readonly Option<string?> User = ViewsCommand.UserOption();

    private static readonly Option<string?> GroupBy = new("--group-by") { Description = "One or two keys, separated by a comma.", HelpName = "KEY[,KEY]" };

    public static Command Create()
    {
        var command = new Command("spend", Help) { From, To, Granularity, GroupBy, Metric, Charges, Shared, Compare, View, User };
        command.Run(async (context, parsed) =>
        {
            if (parsed.GetValue(View) is null && parsed.GetValue(Granularity) == HourlyQuestion.Word) return await HoursAsync(context, parsed).ConfigureAwait(false);
            var (question, compare) = parsed.GetValue(View) is { } name ? await OfViewAsync(context, parsed, name).ConfigureAwait(false) : OfOptions(parsed);
            var queries = context.Get<ISpendQueries>();
            var dimensions = await queries.GetDimensionsAsync(context.CancellationToken).ConfigureAwait(false);
            if (question.Refusal(dimensions) is { } refusal) throw CommandFailureException.BadInput(refusal);
            if (compare is { } with)
            {
                var compared = await context.Get<SpendComparisons>().AskAsync(question, with, context.CancellationToken).ConfigureAwait(false);
                await TellAsync([.. compared.Report.Remarks(), .. SpendComparisonText.Remarks(compared)]).ConfigureAwait(false);
                context.Print(SpendComparisonResult.Of(with, compared));
                return ExitStatus.Done;
            }

            var report = await context.Get<SpendReports>().AskAsync(question, context.CancellationToken).ConfigureAwait(false);
            await TellAsync(report.Remarks()).ConfigureAwait(false);
            context.Print(Result(report));
            return ExitStatus.Done;
        });
        return command;
    }

    private static (SpendQuestion Question, ComparedWith? Compare) OfOptions(ParseResult parsed)
    {
        return (
            new SpendQuestion
            {
                Period = PeriodOf(parsed),
                Granularity = Enum.Parse<SpendGranularity>(parsed.GetValue(Granularity)!, ignoreCase: true),
                GroupBy = Keys(parsed.GetValue(GroupBy)),
                Metric = Enum.Parse<SpendMetric>(parsed.GetValue(Metric)!, ignoreCase: true),
                Charges = Enum.Parse<ChargeSelection>(parsed.GetValue(Charges)!, ignoreCase: true),
                SharedCosts = Enum.Parse<SharedCosts>(parsed.GetValue(Shared)!, ignoreCase: true),
            },
            SpendQuestionWords.ReadComparison(parsed.GetValue(Compare)));
    }

    private static DateRange PeriodOf(ParseResult parsed)
    {
        foreach (var option in new[] { From, To }.Where(option => parsed.GetResult(option) is null))
            throw CommandFailureException.BadInput($"Option '{option.Name}' is required.");
        return CommonOptions.Range(parsed.GetValue(From), parsed.GetValue(To), null)!.Value;
    }

    private static async Task<(SpendQuestion Question, ComparedWith? Compare)> OfViewAsync(CommandContext context, ParseResult parsed, string name)
    {
        Option[] others = [From, To, Granularity, GroupBy, Metric, Charges, Shared, Compare];
        if (others.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } other)
            throw CommandFailureException.BadInput($"--view says the whole question: leave {other.Name} out.");
        var view = await ViewsCommand.FindAsync(context, name, parsed.GetValue(User)).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(context.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var shown = SavedViewAddress.Read(view, today);
        return (shown.Question, shown.Compare);
    }

    private static async Task TellAsync(IEnumerable<string> remarks)
    {
        foreach (var remark in remarks) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
    }

    private static async Task<int> HoursAsync(CommandContext context, ParseResult parsed)
    {
        if (new[] { Compare, Shared }.Any(option => parsed.GetResult(option) is { Implicit: false })) throw CommandFailureException.BadInput(HourlyQuestion.NothingBeside);
        var question = new HourlyQuestion
        {
            Period = PeriodOf(parsed),
            GroupBy = Keys(parsed.GetValue(GroupBy)),
            Metric = Enum.Parse<SpendMetric>(parsed.GetValue(Metric)!, ignoreCase: true),
            Charges = Enum.Parse<ChargeSelection>(parsed.GetValue(Charges)!, ignoreCase: true),
        };
        if (question.Refusal() is { } refusal) throw CommandFailureException.BadInput(refusal);
        var report = await context.Get<HourlyReview>().AskAsync(question, context.CancellationToken).ConfigureAwait(false);
        await TellAsync(report.Remarks()).ConfigureAwait(false);
        var keys = question.GroupBy.Select(key => key.Word).ToList();
        context.Print(new CommandResult(HourlyDocument.Of(report), new ResultTable(
            [new("period"), .. keys.Select(key => new ResultColumn(key)), ResultColumn.Number("amount"), new("unit"), new("estimated")],
            [.. report.Rows.Select(row => (IReadOnlyList<string>)
                [Text.Moment(row.Hour)!, .. row.Keys, Text.Exact(row.Amount), row.Unit, row.IsEstimated ? "true" : "false"])])
        {
            Totals = ["Total", .. keys.Select(_ => ""), Text.Exact(report.Total), "", ""],
        }));
        return ExitStatus.Done;
    }

    private static IReadOnlyList<SpendKey> Keys(string? text) =>
        SpendQuestionWords.ReadGroupBy(text, out var keys) is { } fault ? throw CommandFailureException.BadInput(fault) : keys;

    private static CommandResult Result(SpendReport report)
    {
        var keys = report.Question.GroupBy.Select(key => key.Word).ToList();
        var table = new ResultTable(
            [new("period"), .. keys.Select(key => new ResultColumn(key)), ResultColumn.Number("amount"), new("unit"), new("estimated")],
            [.. report.Rows.Select(row => (IReadOnlyList<string>)
                [Text.Day(row.Period), .. row.Keys, Text.Exact(row.Amount), row.Unit, row.IsEstimated ? "true" : "false"])])
        {
            Totals = ["Total", .. keys.Select(_ => ""), Text.Exact(report.Total), report.MixesUnits ? SpendReportRow.MixedUnits : "", ""],
        };
        return new CommandResult(SpendDocument.Of(report), table);
    }

    /// <summary>An option for one of some words; the first is the default.</summary>
    private static Option<string> Words(string name, string description, IReadOnlyList<string> words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong([.. words]);
        return option;
    }
}
