namespace FinOpsDashboard.Domain.Allocation;

/// <summary>By what a cost that features share is divided, month by month.</summary>
public enum SplitMethod
{
    /// <summary>By the tokens that were billed for each feature in the month, of every kind.</summary>
    Tokens,

    /// <summary>By the unblended usage cost that rules gave each feature in the month.</summary>
    DirectCost,

    /// <summary>The same for every feature.</summary>
    Evenly,

    /// <summary>By percentages that were agreed.</summary>
    FixedShares,

    /// <summary>
    /// Capacity that is paid by time: the used part by the tokens that features ran on it, the idle part to whoever bought it.
    /// </summary>
    UsedCapacity,
}
