using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>A shared cost in one month: parts of features, what stood idle and what could not be divided add up to it.</summary>
public sealed record SharedCostMonth
{
    /// <summary>How it is divided.</summary>
    public required SharedCost Cost { get; init; }

    /// <summary>What rules gave it.</summary>
    public required Usd Amount { get; init; }

    /// <summary>What features take of it.</summary>
    public IReadOnlyList<SharedPart> Parts { get; init; } = [];

    /// <summary>What was paid for capacity that nothing used: carried by the owner as its own line.</summary>
    public Usd Idle { get; init; }

    /// <summary>The used share of the capacity, 0 to 1; null where nothing is divided by use.</summary>
    public decimal? UsedShare { get; init; }

    /// <summary>What could not be divided.</summary>
    public Usd Undivided { get; init; }

    /// <summary>Why something could not be divided, and what helps; null when all was.</summary>
    public string? Reason { get; init; }
}
