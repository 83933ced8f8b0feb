namespace FinOpsDashboard.Data.Hours;

/// <summary>When hours were last asked for, and what became of it; there is at most one row.</summary>
public sealed class HourlyReadingRow
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public DateTime AskedUtc { get; set; }

    /// <summary>When hours last came; null when they never did.</summary>
    public DateTime? ReadUtc { get; set; }

    public DateOnly From { get; set; }

    public DateOnly ToExclusive { get; set; }

    public int BilledRequests { get; set; }

    /// <summary>The state by its name.</summary>
    public required string State { get; set; }

    /// <summary>What AWS said instead; empty where it answered.</summary>
    public string Message { get; set; } = "";

    /// <summary>What to do about it; empty where it answered.</summary>
    public string Advice { get; set; } = "";
}
