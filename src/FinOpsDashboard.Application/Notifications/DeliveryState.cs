namespace FinOpsDashboard.Application.Notifications;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>It is tried at its next time.</summary>
    Waiting,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It failed too often, or its receiver is not configured any more; somebody may send it again.</summary>
    GivenUp,
}
