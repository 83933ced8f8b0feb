using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>What rules gave a carrier in a month, and what dividing shared costs looks at.</summary>
public sealed record CarrierMonth
{
    /// <summary>A feature, a shared cost, <see cref="Allocator.Unallocated"/> or <see cref="Allocator.Unsplit"/>.</summary>
    public required string CarrierId { get; init; }

    /// <summary>What rules gave it, in the cost basis that is asked for.</summary>
    public required Usd Direct { get; init; }

    /// <summary>The same, unblended: costs are divided by it in whichever basis they are shown, so that all bases divide alike.</summary>
    public required Usd DirectUnblended { get; init; }

    /// <summary>Tokens of every kind that were billed for it.</summary>
    public decimal BilledTokens { get; init; }

    /// <summary>Hours of model units that were billed for it.</summary>
    public decimal ModelUnitHours { get; init; }

    /// <summary>What it was billed for capacity paid by time, used or not, in the cost basis that is asked for.</summary>
    public Usd Capacity { get; init; }

    /// <summary>Tokens that ran on capacity; null when nobody entered a volume of the month.</summary>
    public CapacityTokens? OnCapacity { get; init; }
}
