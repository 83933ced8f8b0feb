namespace FinOpsDashboard.Data.Accounts;

/// <summary>An API token; of its secret only the hash is kept.</summary>
public sealed class ApiTokenRow
{
    public int Id { get; set; }

    public required string OwnerId { get; set; }

    /// <summary>SHA-256 of the secret, 32 bytes.</summary>
    public required byte[] Hash { get; set; }

    public required string Prefix { get; set; }

    public required string Label { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>Null until it is used; then at most some minutes behind.</summary>
    public DateTime? LastUsedUtc { get; set; }

    /// <summary>Null for never.</summary>
    public DateTime? ExpiresUtc { get; set; }

    public DateTime? RevokedUtc { get; set; }
}
