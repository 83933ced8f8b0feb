namespace FinOpsDashboard.Domain.Allocation;

/// <summary>
/// A cost that several features share: a knowledge base, guardrails, model units that one team bought for others. Rules give it spend as
/// they give it to features; each month it is divided. What cannot be divided stays its own line, so that the sum is the bill.
/// </summary>
public sealed record SharedCost
{
    /// <summary>The id of the one that divides what no rule takes; rules never name it.</summary>
    public const string UnallocatedId = "unallocated";

    private const string Prefix = "shared:";
    private const string IdlePrefix = "idle:";

    /// <summary>A readable, stable id of lower-case letters, digits and hyphens, such as <c>guardrails</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name on every page.</summary>
    public required string Name { get; init; }

    /// <summary>By what it is divided.</summary>
    public required SplitMethod Method { get; init; }

    /// <summary>
    /// Who takes part. Empty for every feature that rules gave spend of the month; fixed shares and used capacity name theirs.
    /// </summary>
    public IReadOnlyList<SharedCostReceiver> Receivers { get; init; } = [];

    /// <summary>The feature that bought the capacity and owns what nothing used; null unless the method is <see cref="SplitMethod.UsedCapacity"/>.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Input tokens that a model unit takes a minute, as AWS told or as measured: AWS does not publish it; null when not known.</summary>
    public decimal? InputTokensPerUnitMinute { get; init; }

    /// <summary>Output tokens that a model unit gives a minute; null when not known.</summary>
    public decimal? OutputTokensPerUnitMinute { get; init; }

    /// <summary>Who carries it until it is divided: the word that rules give spend to.</summary>
    public string CarrierId => Id == UnallocatedId ? Allocator.Unallocated : CarrierOf(Id);

    /// <summary>The carrier of a shared cost with an id.</summary>
    public static string CarrierOf(string id) => Prefix + id;

    /// <summary>The name of the line of what stood idle of a shared cost with an id, where it stands beside what carriers carry.</summary>
    public static string IdleOf(string id) => IdlePrefix + id;

    /// <summary>Whether a line is what stood idle of a shared cost, and the cost's id.</summary>
    public static bool TryReadIdle(string line, out string id)
    {
        ArgumentNullException.ThrowIfNull(line);
        var isIdle = line.StartsWith(IdlePrefix, StringComparison.Ordinal);
        id = isIdle ? line[IdlePrefix.Length..] : "";
        return isIdle;
    }

    /// <summary>Whether a carrier is a shared cost, and its id.</summary>
    public static bool TryReadCarrier(string carrierId, out string id)
    {
        ArgumentNullException.ThrowIfNull(carrierId);
        var isShared = carrierId.StartsWith(Prefix, StringComparison.Ordinal);
        id = isShared ? carrierId[Prefix.Length..] : "";
        return isShared;
    }
}
