using FinOpsDashboard.Domain.Credits;

namespace FinOpsDashboard.Application.Credits;

/// <summary>A pool as somebody entered it.</summary>
public sealed record StoredCreditPool
{
    /// <summary>The pool; its number is 0 before it is stored.</summary>
    public required CreditPool Pool { get; init; }

    /// <summary>Where it is known from, such as a letter; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who entered it.</summary>
    public required string Author { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Who withdrew it, or entered another in its place; empty while it counts.</summary>
    public string WithdrawnBy { get; init; } = "";

    /// <summary>When, UTC; null while it counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counts => WithdrawnAt is null;
}
