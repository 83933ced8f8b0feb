namespace FinOpsDashboard.Application.Notifications;

/// <summary>The outbox: notices, and their deliveries to receivers by name.</summary>
public interface INoticeStore
{
    /// <summary>Stores a notice with deliveries that are due at once, unless one with its key is stored.</summary>
    /// <returns>Whether it was stored.</returns>
    Task<bool> AddAsync(Notice notice, IReadOnlyList<string> receivers, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Takes deliveries that are due, the oldest first; nobody else is given them before the end of the lease.</summary>
    Task<IReadOnlyList<NoticeDelivery>> TakeDueAsync(IReadOnlyCollection<string> receivers, DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellationToken);

    /// <summary>Stores how an attempt ended: the delivery as it stands by then.</summary>
    Task RecordAsync(NoticeDelivery delivery, CancellationToken cancellationToken);

    /// <summary>The latest deliveries, the latest first; and notices that had no receiver are not among them.</summary>
    Task<IReadOnlyList<NoticeDelivery>> GetLatestAsync(int most, CancellationToken cancellationToken);

    /// <summary>Makes a delivery that is not delivered due at once, with all its attempts ahead.</summary>
    /// <returns>False where there is none with this number that may be sent again.</returns>
    Task<bool> RetryAsync(int deliveryId, DateTimeOffset now, CancellationToken cancellationToken);
}
