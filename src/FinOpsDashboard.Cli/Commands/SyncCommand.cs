using System.CommandLine;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops sync</c>: pulls Bedrock spend from Cost Explorer.</summary>
internal static class SyncCommand
{
    private const string Help = """
        Pulls Bedrock spend from Cost Explorer into the database. Each request costs 0.01 USD; --dry-run says how many there would be.
        Without dates: the previous month up to tomorrow, UTC; on an empty database the last 13 whole months and the current one.
        A sync that is stopped keeps its whole steps, and the next one goes on after them.

        Examples:
          finops sync --dry-run
          finops sync
          finops sync --from 2026-09-01 --to 2026-10-01
          AWS_PROFILE=billing FinOps__Aws__CostAllocationTagKeys__0=team finops sync
        """;

    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "First day, UTC.");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "Day after the last one, UTC.");

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Ask nothing; print the number of requests a sync would send, and their price.",
    };

    public static Command Create()
    {
        var command = new Command("sync", Help) { From, To, DryRun };
        command.Run(async (context, parsed) =>
        {
            var window = await WindowAsync(context, parsed.GetValue(From), parsed.GetValue(To)).ConfigureAwait(false);
            return parsed.GetValue(DryRun)
                ? await EstimateAsync(context, window).ConfigureAwait(false)
                : await SyncAsync(context, window).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>The days asked for; a date that is left out is that of the default window.</summary>
    private static async Task<DateRange?> WindowAsync(CommandContext context, DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null) return null;
        var standard = await context.Get<SpendSync>().GetDefaultWindowAsync(context.CancellationToken).ConfigureAwait(false);
        if (from is null && to <= standard.Start)
        {
            throw CommandFailureException.BadInput(
                $"--to has to lie after the first day of the default window, {Text.Day(standard.Start)}. For older days give --from too.");
        }

        return CommonOptions.Range(from ?? standard.Start, to ?? standard.EndExclusive, null);
    }

    private static async Task<int> EstimateAsync(CommandContext context, DateRange? window)
    {
        var estimate = await context.Get<SpendSync>().EstimateAsync(window, context.CancellationToken).ConfigureAwait(false);
        if (estimate.IsMinimum)
            await Console.Error.WriteLineAsync("This is the least: a first sync cannot know how many models and pages there are.").ConfigureAwait(false);
        var document = new
        {
            requests = estimate.Requests,
            requestCostUsd = estimate.RequestCost.Amount,
            from = Text.Day(estimate.Window.Start),
            to = Text.Day(estimate.Window.EndExclusive),
        };
        context.Print(new CommandResult(document, new ResultTable(
            [ResultColumn.Number("requests"), ResultColumn.Number("requestCostUsd"), new("from"), new("to")],
            [[$"{document.requests}", Text.Exact(document.requestCostUsd), document.from, document.to]])));
        return ExitStatus.Done;
    }

    private static async Task<int> SyncAsync(CommandContext context, DateRange? window)
    {
        var progress = new StandardErrorProgress();
        var outcome = await context.Get<SpendSync>().RunAsync(window, "command line", progress, context.CancellationToken).ConfigureAwait(false);
        switch (outcome)
        {
            case SyncOutcome.Finished finished:
                Print(context, finished.Report);
                return ExitStatus.Done;
            case SyncOutcome.Failed failed:
                throw new CommandFailureException($"{failed.Failure.Message}{Environment.NewLine}{failed.Failure.Advice}");
            case SyncOutcome.AlreadyRunning running:
                throw CommandFailureException.AlreadyRunning(running.Other);
            case SyncOutcome.DemoDataLoaded:
                throw CommandFailureException.DemoDataLoaded();
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome}.");
        }
    }

    private static void Print(CommandContext context, SyncReport report)
    {
        foreach (var note in report.Notes) Console.Error.WriteLine(note);
        var document = new
        {
            requests = report.BilledRequests,
            requestCostUsd = report.RequestCost.Amount,
            rowsInserted = report.Changes.Inserted,
            rowsUpdated = report.Changes.Updated,
            rowsDeleted = report.Changes.Deleted,
            periodsEstimated = report.DaysEstimated,
            from = Text.Day(report.Window.Start),
            to = Text.Day(report.Window.EndExclusive),
        };
        context.Print(new CommandResult(document, new ResultTable(
            [
                ResultColumn.Number("requests"), ResultColumn.Number("requestCostUsd"), ResultColumn.Number("rowsInserted"),
                ResultColumn.Number("rowsUpdated"), ResultColumn.Number("rowsDeleted"), ResultColumn.Number("periodsEstimated"),
                new("from"), new("to"),
            ],
            [[
                $"{document.requests}", Text.Exact(document.requestCostUsd), $"{document.rowsInserted}", $"{document.rowsUpdated}",
                $"{document.rowsDeleted}", $"{document.periodsEstimated}", document.from, document.to,
            ]])));
    }

    /// <summary>Tells on standard error what the sync does, as it does it.</summary>
    private sealed class StandardErrorProgress : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => Console.Error.WriteLine($"{value.Doing} …");
    }
}
