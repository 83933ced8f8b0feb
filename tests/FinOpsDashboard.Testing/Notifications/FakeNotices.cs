using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Testing.Notifications;

/// <summary>Notices in memory, one for each key.</summary>
public sealed class FakeNotices : INotices
{
    /// <summary>What was raised, in order.</summary>
    public List<Notice> Raised { get; } = [];

    /// <inheritdoc />
    public Task<bool> RaiseAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var isNew = Raised.TrueForAll(known => known.Key != notice.Key);
        if (isNew) Raised.Add(notice);
        return Task.FromResult(isNew);
    }
}
