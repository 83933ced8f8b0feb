namespace FinOpsDashboard.Application.Notifications;

/// <summary>One receiver of the configuration.</summary>
public interface INoticeReceiver
{
    /// <summary>What it is called: <c>email</c>, <c>webhook: ops</c>. The same after a restart; never a secret.</summary>
    string Name { get; }

    /// <summary>Where it sends to, for administrators, without secrets: hosts, mail addresses, whether it signs.</summary>
    string Target { get; }

    /// <summary>Sends a notice.</summary>
    /// <returns>Why it failed, without secrets; null where the receiver took it.</returns>
    Task<string?> SendAsync(RaisedNotice notice, CancellationToken cancellationToken);
}
