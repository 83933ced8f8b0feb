namespace FinOpsDashboard.Data.Notifications;

/// <summary>A notice on its way to one receiver.</summary>
public sealed class NoticeDeliveryRow
{
    public int Id { get; set; }

    public int NoticeId { get; set; }

    public NoticeRow? Notice { get; set; }

    /// <summary>The receiver's name in the configuration, such as <c>email</c>; never its address.</summary>
    public required string Receiver { get; set; }

    /// <summary>How many attempts ended.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next; null once it was delivered or given up.</summary>
    public DateTime? NextAttemptUtc { get; set; }

    public DateTime? LastAttemptUtc { get; set; }

    public DateTime? DeliveredUtc { get; set; }

    /// <summary>Why the last attempt failed; empty where none did.</summary>
    public string LastError { get; set; } = "";
}
