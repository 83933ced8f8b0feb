using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Credits;

/// <summary>A credit pool as somebody entered it. Never changed; withdrawing fills the last two columns.</summary>
public sealed class CreditPoolRow
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The kind in the words of the commands.</summary>
    public required string Kind { get; set; }

    /// <summary>US dollars.</summary>
    public FixedPoint Granted { get; set; }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int FirstDay { get; set; }

    /// <summary>The last UTC day as <c>yyyymmdd</c>.</summary>
    public int ExpiryDay { get; set; }

    /// <summary>The services, one a line; empty for all.</summary>
    public string Services { get; set; } = "";

    /// <summary>The UTC day of the balance as <c>yyyymmdd</c>; null where none is known.</summary>
    public int? BalanceDay { get; set; }

    /// <summary>What remained then, US dollars; zero where none is known.</summary>
    public FixedPoint Balance { get; set; }

    public string Note { get; set; } = "";

    public required string EnteredBy { get; set; }

    public DateTime EnteredUtc { get; set; }

    public string WithdrawnBy { get; set; } = "";

    public DateTime? WithdrawnUtc { get; set; }
}
