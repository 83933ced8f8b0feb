using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>The total of an invoice as somebody typed it.</summary>
public sealed record InvoiceTotal
{
    /// <summary>The number it is called by; 0 before it is stored.</summary>
    public int Id { get; init; }

    /// <summary>The month that the invoice bills.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>Which charges it bills.</summary>
    public required InvoiceScope Scope { get; init; }

    /// <summary>Its total for Amazon Bedrock in US dollars; a credit note is negative.</summary>
    public required Usd Total { get; init; }

    /// <summary>What to know about it, such as its number; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who entered it.</summary>
    public required string Author { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Who took it back; empty while it counts.</summary>
    public string TakenBackBy { get; init; } = "";

    /// <summary>When it was taken back, UTC; null while it counts.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => TakenBackAt is null;
}
