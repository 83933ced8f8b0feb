namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>The bill that the stand-in answers from. It may be changed between two requests, as AWS restates its own.</summary>
public sealed class CostLedger
{
    private readonly Lock _gate = new();
    private IReadOnlyList<LedgerItem> _items;

    internal CostLedger(
        IReadOnlyList<LedgerItem> items,
        IReadOnlyDictionary<string, string> accountNames,
        IReadOnlyList<AllocationTag> allocationTags,
        DateOnly estimatedFrom)
    {
        (_items, AccountNames, AllocationTags, EstimatedFrom) = (items, accountNames, allocationTags, estimatedFrom);
    }

    /// <summary>The lines as they are now.</summary>
    public IReadOnlyList<LedgerItem> Items
    {
        get
        {
            lock (_gate) return _items;
        }
    }

    /// <summary>The names of accounts by their ids.</summary>
    public IReadOnlyDictionary<string, string> AccountNames { get; }

    /// <summary>What ListCostAllocationTags answers.</summary>
    public IReadOnlyList<AllocationTag> AllocationTags { get; }

    /// <summary>Days from this one on are estimated, whatever their lines say.</summary>
    public DateOnly EstimatedFrom { get; }

    /// <summary>Adds a line.</summary>
    public void Add(LedgerItem item)
    {
        lock (_gate) _items = [.. _items, item];
    }

    /// <summary>Replaces every line by what <paramref name="change"/> makes of it; null takes the line away.</summary>
    public void Restate(Func<LedgerItem, LedgerItem?> change)
    {
        lock (_gate) _items = [.. _items.Select(change).OfType<LedgerItem>()];
    }

    internal bool IsEstimated(DateOnly start, DateOnly endExclusive) =>
        endExclusive > EstimatedFrom || Items.Any(item => item.IsEstimated && item.Day >= start && item.Day < endExclusive);
}

/// <summary>A tag key as ListCostAllocationTags shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsActive">Whether costs can be grouped by it.</param>
/// <param name="IsUserDefined">Whether the customer made it, rather than AWS.</param>
public sealed record AllocationTag(string Key, bool IsActive = true, bool IsUserDefined = true);
