using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Reconciliation;

/// <summary>The total of an invoice as somebody typed it. Never deleted; taking it back fills the last two columns.</summary>
public sealed class InvoiceTotalRow
{
    public int Id { get; set; }

    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    /// <summary>Which charges it bills, in the words of the commands.</summary>
    public required string Scope { get; set; }

    /// <summary>US dollars.</summary>
    public FixedPoint Total { get; set; }

    public string Note { get; set; } = "";

    public required string EnteredBy { get; set; }

    public DateTime EnteredUtc { get; set; }

    public string TakenBackBy { get; set; } = "";

    public DateTime? TakenBackUtc { get; set; }
}
