using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Testing.Notifications;

/// <summary>Receivers in memory.</summary>
public sealed class FakeReceivers(params IReadOnlyList<FakeReceiver> receivers) : INoticeReceivers
{
    /// <inheritdoc />
    public IReadOnlyList<INoticeReceiver> All => receivers;
}

/// <summary>A receiver in memory.</summary>
public sealed class FakeReceiver(string name) : INoticeReceiver
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public string Target => "mail.example.com";

    /// <summary>What it took.</summary>
    public List<RaisedNotice> Taken { get; } = [];

    /// <summary>Why it fails; null where it takes what it gets.</summary>
    public string? Error { get; set; }

    /// <inheritdoc />
    public Task<string?> SendAsync(RaisedNotice notice, CancellationToken cancellationToken)
    {
        if (Error is null) Taken.Add(notice);
        return Task.FromResult(Error);
    }
}
