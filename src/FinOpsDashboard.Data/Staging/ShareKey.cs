namespace FinOpsDashboard.Data.Staging;

/// <summary>What the shares of one dimension are told apart by, in the order in which they are stored.</summary>
/// <param name="Day">The UTC day as <c>yyyymmdd</c>.</param>
/// <param name="ChargeLineId">The charge line.</param>
/// <param name="ValueId">The value.</param>
internal readonly record struct ShareKey(int Day, int ChargeLineId, int ValueId) : IComparable<ShareKey>
{
    /// <inheritdoc />
    public int CompareTo(ShareKey other)
    {
        if (Day != other.Day) return Day.CompareTo(other.Day);
        return ChargeLineId != other.ChargeLineId ? ChargeLineId.CompareTo(other.ChargeLineId) : ValueId.CompareTo(other.ValueId);
    }
}
