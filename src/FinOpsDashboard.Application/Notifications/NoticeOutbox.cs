namespace FinOpsDashboard.Application.Notifications;

/// <summary>Stores notices for all receivers of the configuration.</summary>
public sealed class NoticeOutbox(INoticeStore store, INoticeReceivers receivers, TimeProvider time) : INotices
{
    /// <inheritdoc />
    public Task<bool> RaiseAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Key.Length is 0 or > Notice.LongestKey) throw new ArgumentException($"A key has 1 to {Notice.LongestKey} characters.", nameof(notice));
        if (notice.Subject.Length is 0 or > Notice.LongestSubject || notice.Subject.Any(char.IsControl))
            throw new ArgumentException($"A subject is one line of 1 to {Notice.LongestSubject} characters.", nameof(notice));
        if (!notice.LinkPath.StartsWith('/') || notice.LinkPath.StartsWith("//", StringComparison.Ordinal)) throw new ArgumentException("A link begins at the root of the app.", nameof(notice));
        return store.AddAsync(notice, [.. receivers.All.Select(receiver => receiver.Name)], time.GetUtcNow(), cancellationToken);
    }
}
