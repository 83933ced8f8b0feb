using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops data</c>: how far the ledger may be trusted.</summary>
internal static class DataCommand
{
    private const int StandardFiles = 100;
    private const int MostFiles = 10_000;

    private const string Help = """
        Tells how far the ledger may be trusted: the state of each month, where two sources differ, and which files were imported.

        Examples:
          finops data months
          finops data conflicts --format table
          finops data files --last 20
        """;

    private const string MonthsHelp = """
        Prints the state of every month, the latest first: incomplete (days that are over were never read), estimated (not over, or AWS may
        still change a day of it), closed (over, and every day of it final), or restated (closed, and days changed afterwards). A gap is a
        day that was never read; a day without spend is none.

        Example:
          finops data months --format json | jq -r '.months[] | select(.state == "incomplete") | .month'
        """;

    private const string ConflictsHelp = """
        Prints the days of which two sources say different things, neighbours joined, the latest first. One source is kept, the other is only
        remembered; the difference is the other − the kept one, unblended cost of usage charges. The rule goes to standard error.

        Example:
          finops data conflicts --format csv
        """;

    private const string FilesHelp = """
        Prints the files that imports of exports read, the latest first. Rows of services other than Amazon Bedrock are not stored; rows left
        out could not be read.

        Example:
          finops data files --last 20 --format table
        """;

    private static readonly Option<int?> Last = new("--last") { Description = $"How many files at most, 1 to {MostFiles}. Default {StandardFiles}.", HelpName = "N" };

    public static Command Create() => new("data", Help) { Months(), Conflicts(), Files() };

    private static Command Months()
    {
        var command = new Command("months", MonthsHelp);
        command.Run(async (context, _) =>
        {
            var months = await context.Get<LedgerHealth>().GetMonthsAsync(context.CancellationToken).ConfigureAwait(false);
            context.Print(new CommandResult(
                new { currency = "USD", months = months.Select(Document) },
                new ResultTable(
                    [
                        new("month"), new("state"), ResultColumn.Number("finalDays"), ResultColumn.Number("estimatedDays"), ResultColumn.Number("gapDays"), new("gaps"),
                        new("sources"), new("lastRead"), ResultColumn.Number("restatedTimes"), ResultColumn.Number("restatedChange"), new("lastRestated"),
                    ],
                    [.. months.Select(Row)])));
            return ExitStatus.Done;
        });
        return command;
    }

    private static object Document(LedgerMonth month) => new
    {
        month = month.Month.ToString(),
        state = month.State.ToDisplayText(),
        days = new
        {
            final = month.Count(DayState.Final),
            estimated = month.Count(DayState.Estimated),
            gap = month.Count(DayState.Gap),
            notYet = month.Count(DayState.NotYet),
            beforeTheLedger = month.Count(DayState.Before),
        },
        gaps = month.Gaps.Select(gap => new { from = Text.Day(gap.Start), to = Text.Day(gap.EndExclusive) }),
        sources = month.Sources.Select(source => source.ToDisplayText()),
        lastRead = Text.Moment(month.LastRead),
        restatement = month.Restatement is not { } restated ? null : new
        {
            times = restated.Times,
            days = restated.DayCount,
            changes = restated.Changes,
            change = Text.Exact(restated.Change.Amount),
            last = Text.Moment(restated.Last),
        },
    };

    private static IReadOnlyList<string> Row(LedgerMonth month) =>
    [
        month.Month.ToString(), month.State.ToDisplayText(), Count(month.Count(DayState.Final)), Count(month.Count(DayState.Estimated)), Count(month.Count(DayState.Gap)),
        string.Join(' ', month.Gaps.Select(DaysOf)), string.Join(", ", month.Sources.Select(source => source.ToDisplayText())), Text.Moment(month.LastRead) ?? "",
        month.Restatement is { } times ? Count(times.Times) : "", month.Restatement is { } restated ? Text.Exact(restated.Change.Amount) : "", Text.Moment(month.Restatement?.Last) ?? "",
    ];

    private static Command Conflicts()
    {
        var command = new Command("conflicts", ConflictsHelp);
        command.Run(async (context, _) =>
        {
            var ranges = await context.Get<LedgerHealth>().GetConflictsAsync(context.CancellationToken).ConfigureAwait(false);
            await Console.Error.WriteLineAsync(SourcePrecedence.Statement).ConfigureAwait(false);
            context.Print(new CommandResult(
                new
                {
                    currency = "USD",
                    rule = SourcePrecedence.Statement,
                    conflicts = ranges.Select(range => new
                    {
                        from = Text.Day(range.Period.Start),
                        to = Text.Day(range.Period.EndExclusive),
                        keptSource = range.KeptSource.ToDisplayText(),
                        kept = Text.Exact(range.Kept.Amount),
                        otherSource = range.OtherSource.ToDisplayText(),
                        other = Text.Exact(range.Other.Amount),
                        difference = Text.Exact(range.Difference.Amount),
                        noted = Text.Moment(range.Noted),
                        days = range.Days.Select(day => new
                        {
                            day = Text.Day(day.Day),
                            kept = Text.Exact(day.Kept.Amount),
                            other = Text.Exact(day.Other.Amount),
                            difference = Text.Exact(day.Difference.Amount),
                        }),
                    }),
                },
                new ResultTable(
                    [
                        new("days"), new("keptSource"), ResultColumn.Number("kept"), new("otherSource"), ResultColumn.Number("other"), ResultColumn.Number("difference"), new("noted"),
                    ],
                    [
                        .. ranges.Select(range => (IReadOnlyList<string>)
                        [
                            DaysOf(range.Period), range.KeptSource.ToDisplayText(), Text.Exact(range.Kept.Amount), range.OtherSource.ToDisplayText(),
                            Text.Exact(range.Other.Amount), Text.Exact(range.Difference.Amount), Text.Moment(range.Noted) ?? "",
                        ]),
                    ])));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Files()
    {
        var command = new Command("files", FilesHelp) { Last };
        command.Run(async (context, parsed) =>
        {
            var most = parsed.GetValue(Last) ?? StandardFiles;
            if (most is < 1 or > MostFiles) throw CommandFailureException.BadInput($"--last {most} has to be 1 to {MostFiles}.");
            var files = await context.Get<LedgerHealth>().GetFilesAsync(most, context.CancellationToken).ConfigureAwait(false);
            context.Print(new CommandResult(
                files.Select(file => new
                {
                    name = file.Name,
                    kind = file.Kind,
                    bytes = file.Bytes,
                    rows = file.Rows,
                    rowsOfOtherServices = file.RowsOfOthers,
                    rowsLeftOut = file.RowsLeftOut,
                    sha256 = file.Sha256,
                    imported = Text.Moment(file.Imported),
                    run = file.RunId,
                }),
                new ResultTable(
                    [
                        new("name"), new("kind"), ResultColumn.Number("bytes"), ResultColumn.Number("rows"), ResultColumn.Number("rowsOfOtherServices"),
                        ResultColumn.Number("rowsLeftOut"), new("imported"), ResultColumn.Number("run"),
                    ],
                    [
                        .. files.Select(file => (IReadOnlyList<string>)
                        [
                            file.Name, file.Kind, Count(file.Bytes), Count(file.Rows), Count(file.RowsOfOthers), Count(file.RowsLeftOut), Text.Moment(file.Imported) ?? "", Count(file.RunId),
                        ]),
                    ])));
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>A day, or first and last: <c>2026-10-05..2026-10-07</c>.</summary>
    private static string DaysOf(DateRange days) =>
        days.DayCount == 1 ? Text.Day(days.Start) : $"{Text.Day(days.Start)}..{Text.Day(days.EndExclusive.AddDays(-1))}";

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
