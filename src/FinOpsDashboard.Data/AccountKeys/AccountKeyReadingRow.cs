namespace FinOpsDashboard.Data.AccountKeys;

/// <summary>When the keys of the account were last read; there is at most one row.</summary>
public sealed class AccountKeyReadingRow
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public DateTime ReadUtc { get; set; }

    public required string ReadBy { get; set; }

    public DateOnly From { get; set; }

    public DateOnly ToExclusive { get; set; }

    public int BilledRequests { get; set; }
}
