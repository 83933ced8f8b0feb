namespace FinOpsDashboard.Application.Notifications;

/// <summary>A notice on its way to one receiver.</summary>
public sealed record NoticeDelivery
{
    /// <summary>Its number.</summary>
    public required int Id { get; init; }

    /// <summary>The notice.</summary>
    public required RaisedNotice Notice { get; init; }

    /// <summary>The receiver's name.</summary>
    public required string Receiver { get; init; }

    /// <summary>How many attempts ended.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next, UTC; null once it was delivered or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When it was last tried, UTC; null before.</summary>
    public DateTimeOffset? LastAttemptAt { get; init; }

    /// <summary>When the receiver took it, UTC; null before.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Why the last attempt failed; empty where none did.</summary>
    public string LastError { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public DeliveryState State => DeliveredAt is not null ? DeliveryState.Delivered : NextAttemptAt is null ? DeliveryState.GivenUp : DeliveryState.Waiting;
}
