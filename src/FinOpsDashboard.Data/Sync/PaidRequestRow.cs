namespace FinOpsDashboard.Data.Sync;

/// <summary>Paid requests that no sync sent.</summary>
public sealed class PaidRequestRow
{
    public int Id { get; set; }

    public DateTime AtUtc { get; set; }

    /// <summary>What for: <c>keys</c>, <c>forecast</c>.</summary>
    public required string Purpose { get; set; }

    public int Requests { get; set; }

    /// <summary>Who asked.</summary>
    public required string Who { get; set; }
}
