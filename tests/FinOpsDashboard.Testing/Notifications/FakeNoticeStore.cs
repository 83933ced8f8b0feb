using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Testing.Notifications;

/// <summary>An outbox in memory, with the rules of the database.</summary>
public sealed class FakeNoticeStore : INoticeStore
{
    /// <summary>All deliveries, in the order they were stored.</summary>
    public List<NoticeDelivery> Deliveries { get; } = [];

    /// <inheritdoc />
    public Task<bool> AddAsync(Notice notice, IReadOnlyList<string> receivers, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(receivers);
        if (Deliveries.Exists(known => known.Notice.Notice.Key == notice.Key)) return Task.FromResult(false);
        foreach (var receiver in receivers)
            Deliveries.Add(new NoticeDelivery { Id = Deliveries.Count + 1, Notice = new RaisedNotice(1, notice, at), Receiver = receiver, NextAttemptAt = at });
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<NoticeDelivery>> TakeDueAsync(IReadOnlyCollection<string> receivers, DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken)
    {
        IReadOnlyList<NoticeDelivery> due = [.. Deliveries.Where(delivery => delivery.NextAttemptAt <= now && receivers.Contains(delivery.Receiver)).Take(most)];
        foreach (var delivery in due) Replace(delivery with { NextAttemptAt = now + lease });
        return Task.FromResult(due);
    }

    /// <inheritdoc />
    public Task RecordAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        Replace(delivery);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<NoticeDelivery>> GetLatestAsync(int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<NoticeDelivery>>([.. Deliveries.AsEnumerable().Reverse().Take(most)]);

    /// <inheritdoc />
    public Task<bool> RetryAsync(int deliveryId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Deliveries.Find(known => known.Id == deliveryId && known.DeliveredAt is null) is not { } delivery) return Task.FromResult(false);
        Replace(delivery with { NextAttemptAt = now, Attempts = 0 });
        return Task.FromResult(true);
    }

    private void Replace(NoticeDelivery delivery) => Deliveries[Deliveries.FindIndex(known => known.Id == delivery.Id)] = delivery;
}
