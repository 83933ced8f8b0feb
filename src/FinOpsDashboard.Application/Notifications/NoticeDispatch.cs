using FinOpsDashboard.Domain.Money;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Application.Notifications;

/// <summary>
/// Sends what is due. A failure is tried again after growing delays, eight times in all over about half a day; then it is given up until
/// somebody sends it again. A receiver may get a notice twice, when the program ends between sending and noting it.
/// </summary>
public sealed partial class NoticeDispatch(INoticeStore store, INoticeReceivers receivers, TimeProvider time, ILogger<NoticeDispatch> logger)
{
    private const int MostAtOnce = 2;
    private const int LongestError = 500;

    /// <summary>Longer than so many attempts may take.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait after each failure; after the one behind the last of them the delivery is given up.</summary>
    public static IReadOnlyList<TimeSpan> Delays { get; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(6),
    ];

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many were delivered, and how many failed.</returns>
    public async Task<DispatchResult> SendDueAsync(CancellationToken cancellationToken)
    {
        var result = default(DispatchResult);
        // Deliveries of other receivers wait: another process may know them.
        var known = receivers.All.Select(receiver => receiver.Name).ToList();
        while (await store.TakeDueAsync(known, time.GetUtcNow(), Lease, MostAtOnce, cancellationToken).ConfigureAwait(false) is { Count: > 0 } due)
        {
            foreach (var delivery in due)
            {
                var ended = await AttemptAsync(delivery, cancellationToken).ConfigureAwait(false);
                // What was sent is noted even while the program ends: else it would be sent again.
                await store.RecordAsync(ended, CancellationToken.None).ConfigureAwait(false);
                result = ended.State == DeliveryState.Delivered ? result with { Delivered = result.Delivered + 1 } : result with { Failed = result.Failed + 1 };
            }
        }

        return result;
    }

    /// <summary>Sends a made-up notice to one receiver at once; nothing is stored.</summary>
    /// <returns>Why it failed; null where the receiver took it.</returns>
    public async Task<string?> TestAsync(string receiver, CancellationToken cancellationToken)
    {
        var found = receivers.All.FirstOrDefault(known => known.Name == receiver);
        return found is null
            ? "This receiver is not configured any more."
            : await TrySendAsync(found, new RaisedNotice(0, TestNotice(), time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    private async Task<NoticeDelivery> AttemptAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        var receiver = receivers.All.FirstOrDefault(known => known.Name == delivery.Receiver);
        var error = receiver is null
            ? "The receiver is not configured any more."
            : await TrySendAsync(receiver, delivery.Notice, cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var tried = delivery with { Attempts = delivery.Attempts + 1, LastAttemptAt = now };
        if (error is null)
        {
            LogDelivered(delivery.Notice.Id, delivery.Receiver, tried.Attempts);
            return tried with { DeliveredAt = now, NextAttemptAt = null, LastError = "" };
        }

        DateTimeOffset? next = receiver is not null && tried.Attempts <= Delays.Count ? now + Delays[tried.Attempts - 1] : null;
        LogFailed(delivery.Notice.Id, delivery.Receiver, tried.Attempts, error, next is null ? "given up" : $"next attempt {next:u}");
        return tried with { NextAttemptAt = next, LastError = error };
    }

    private static async Task<string?> TrySendAsync(INoticeReceiver receiver, RaisedNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            return await receiver.SendAsync(notice, cancellationToken).ConfigureAwait(false) is { } error ? Shorten(error) : null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // What an unforeseen exception says may hold an address with a secret in it.
            return $"It failed for a reason that was not foreseen ({exception.GetType().Name}).";
        }
    }

    private static Notice TestNotice() => new()
    {
        Key = "test",
        Severity = NoticeSeverity.Information,
        Subject = "Test: notices of FinOps Dashboard arrive here",
        Text = "Nothing happened. Somebody asked for this test; its figures are made up.",
        Facts = [new NoticeFact("Budget", "$10,000"), new NoticeFact("Billed to date", "$8,200 (82.0 %)"), new NoticeFact("Foreseen end", "$10,450")],
        LinkPath = "/notifications",
        Chart = new NoticeChart(
            "What would a budget look like?",
            [new NoticeBar("Week 1", Usd.FromDollars(2_600m)), new NoticeBar("Week 2", Usd.FromDollars(5_500m)), new NoticeBar("Week 3", Usd.FromDollars(8_200m)), new NoticeBar("Week 4", Usd.FromDollars(10_450m), IsExpected: true)],
            Usd.FromDollars(10_000m),
            "Budget"),
    };

    private static string Shorten(string text) => text.Length <= LongestError ? text : text[..LongestError] + "…";

    [LoggerMessage(Level = LogLevel.Information, Message = "Notice {Notice} was delivered to {Receiver} at attempt {Attempt}")]
    private partial void LogDelivered(int notice, string receiver, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notice {Notice} was not delivered to {Receiver} at attempt {Attempt}: {Error} ({Outlook})")]
    private partial void LogFailed(int notice, string receiver, int attempt, string error, string outlook);
}
