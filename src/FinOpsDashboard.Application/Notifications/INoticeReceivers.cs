namespace FinOpsDashboard.Application.Notifications;

/// <summary>The receivers of the configuration.</summary>
public interface INoticeReceivers
{
    /// <summary>All of them.</summary>
    IReadOnlyList<INoticeReceiver> All { get; }
}
