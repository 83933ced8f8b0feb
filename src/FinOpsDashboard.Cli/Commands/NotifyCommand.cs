using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops notify</c>: looks at budgets and sends notices, for installations that run commands from cron and no web app.</summary>
internal static class NotifyCommand
{
    private const string Help = """
        Looks whether budgets reached a threshold or are expected to be crossed, and sends what is due to the receivers of the
        configuration: FinOps__Notifications__Email__Host, …From, …To; FinOps__Notifications__Webhooks__0__Url. A notice is sent once; a
        receiver that fails gets it at a later call, after growing delays, at most eight times. The web app does the same by itself.
        Exit status 1: something could not be sent.

        With --test a made-up notice goes to every receiver at once, and nothing is stored.

        Examples:
          finops notify
          finops notify --test
        """;

    private static readonly Option<bool> Test = new("--test") { Description = "Send a made-up notice to every receiver." };

    public static Command Create()
    {
        var command = new Command("notify", Help) { Test };
        command.Run((context, parsed) => parsed.GetValue(Test) ? TestAsync(context) : LookAndSendAsync(context));
        return command;
    }

    private static async Task<int> LookAndSendAsync(CommandContext context)
    {
        // A notice that is raised for nobody would be told to nobody later.
        if (context.Get<INoticeReceivers>().All.Count == 0) throw CommandFailureException.BadInput(NoReceiver);
        var start = context.Get<TimeProvider>().GetUtcNow();
        var watched = await context.Get<LedgerWatchers>().LookAsync(context.CancellationToken).ConfigureAwait(false);
        var sent = await context.Get<NoticeDispatch>().SendDueAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var failed in (await context.Get<INoticeStore>().GetLatestAsync(100, context.CancellationToken).ConfigureAwait(false)).Where(delivery => delivery.LastError.Length > 0 && delivery.LastAttemptAt >= start))
            await Console.Error.WriteLineAsync($"{failed.Receiver}: {failed.LastError} ({failed.Notice.Notice.Subject})").ConfigureAwait(false);
        context.Print(new CommandResult(
            new { raised = watched.Raised, delivered = sent.Delivered, failed = sent.Failed },
            new ResultTable(
                [ResultColumn.Number("raised"), ResultColumn.Number("delivered"), ResultColumn.Number("failed")],
                [[Text(watched.Raised), Text(sent.Delivered), Text(sent.Failed)]])));
        return sent.Failed == 0 && watched.Failed.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static async Task<int> TestAsync(CommandContext context)
    {
        var receivers = context.Get<INoticeReceivers>().All;
        if (receivers.Count == 0) throw CommandFailureException.BadInput(NoReceiver);
        var tried = new List<(INoticeReceiver Receiver, string? Error)>();
        foreach (var receiver in receivers)
            tried.Add((receiver, await context.Get<NoticeDispatch>().TestAsync(receiver.Name, context.CancellationToken).ConfigureAwait(false)));
        context.Print(new CommandResult(
            tried.Select(one => new { receiver = one.Receiver.Name, target = one.Receiver.Target, error = one.Error }),
            new ResultTable([new("receiver"), new("target"), new("error")], [.. tried.Select(one => (IReadOnlyList<string>)[one.Receiver.Name, one.Receiver.Target, one.Error ?? ""])])));
        return tried.TrueForAll(one => one.Error is null) ? ExitStatus.Done : ExitStatus.Failed;
    }

    private const string NoReceiver =
        "No receiver is configured. Set FinOps__Notifications__Email__Host, …Email__From and …Email__To, or FinOps__Notifications__Webhooks__0__Url.";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
