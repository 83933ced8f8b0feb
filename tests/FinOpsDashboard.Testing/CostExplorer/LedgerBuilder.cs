using System.Globalization;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>Writes a ledger line by line.</summary>
/// <example>
/// <code>
/// var ledger = new LedgerBuilder()
///     .Account("111111111111", "Search")
///     .Add("2026-10-01", "Amazon Bedrock", "USE1-NovaMicro-input-tokens", 0.0000035m, quantity: 0.1m, tags: [("team", "search")])
///     .EstimatedFrom("2026-11-01")
///     .Build();
/// </code>
/// </example>
public sealed class LedgerBuilder
{
    /// <summary>The account of lines that name none.</summary>
    public const string DefaultAccount = "111111111111";

    private readonly List<LedgerItem> _items = [];
    private readonly Dictionary<string, string> _accountNames = [];
    private readonly List<AllocationTag> _allocationTags = [];
    private DateOnly _estimatedFrom = DateOnly.MaxValue;

    /// <summary>Names an account.</summary>
    public LedgerBuilder Account(string id, string name)
    {
        _accountNames[id] = name;
        return this;
    }

    /// <summary>Adds a line whose five metrics follow from one cost.</summary>
    /// <param name="day">The UTC day as yyyy-MM-dd.</param>
    /// <param name="service">SERVICE.</param>
    /// <param name="usageType">USAGE_TYPE.</param>
    /// <param name="unblendedCost">All four costs, in US dollars.</param>
    /// <param name="quantity">UsageQuantity.</param>
    /// <param name="recordType">RECORD_TYPE.</param>
    /// <param name="account">LINKED_ACCOUNT.</param>
    /// <param name="tags">The cost allocation tags that are set.</param>
    public LedgerBuilder Add(
        string day,
        string service,
        string usageType,
        decimal unblendedCost,
        decimal quantity = 1m,
        string recordType = "Usage",
        string account = DefaultAccount,
        params ReadOnlySpan<(string Key, string Value)> tags) =>
        Add(new LedgerItem
        {
            Day = ToDay(day),
            Service = service,
            UsageType = usageType,
            UnblendedCost = unblendedCost,
            UsageQuantity = quantity,
            RecordType = recordType,
            Account = account,
            Tags = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value),
        });

    /// <summary>Adds a line.</summary>
    public LedgerBuilder Add(LedgerItem item)
    {
        _items.Add(item);
        return this;
    }

    /// <summary>Adds a line of the same service and usage type for every day of a range.</summary>
    public LedgerBuilder AddDaily(string from, string toExclusive, Func<DateOnly, LedgerItem> itemOf)
    {
        for (var day = ToDay(from); day < ToDay(toExclusive); day = day.AddDays(1)) _items.Add(itemOf(day));
        return this;
    }

    /// <summary>Lists a tag key among the cost allocation tags.</summary>
    public LedgerBuilder AllocationTag(string key, bool isActive = true, bool isUserDefined = true)
    {
        _allocationTags.Add(new AllocationTag(key, isActive, isUserDefined));
        return this;
    }

    /// <summary>Calls the days from this one on estimated.</summary>
    public LedgerBuilder EstimatedFrom(string day)
    {
        _estimatedFrom = ToDay(day);
        return this;
    }

    /// <summary>Makes the ledger.</summary>
    public CostLedger Build() => new([.. _items], new Dictionary<string, string>(_accountNames), [.. _allocationTags], _estimatedFrom);

    private static DateOnly ToDay(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
