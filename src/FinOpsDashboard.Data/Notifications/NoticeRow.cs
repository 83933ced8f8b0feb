namespace FinOpsDashboard.Data.Notifications;

/// <summary>A notice that was raised.</summary>
public sealed class NoticeRow
{
    public int Id { get; set; }

    /// <summary>What makes it the same notice; unique.</summary>
    public required string Key { get; set; }

    public required string Subject { get; set; }

    /// <summary>The whole notice as JSON. Holds no secret and no address of a receiver.</summary>
    public required string Content { get; set; }

    public DateTime RaisedUtc { get; set; }

    public List<NoticeDeliveryRow> Deliveries { get; set; } = [];
}
