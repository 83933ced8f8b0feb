namespace FinOpsDashboard.Data.Rollups;

/// <summary>The share that one value of one dimension has of a charge line in one month.</summary>
public sealed class SplitMonth : SpendRollup
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public int ChargeLineId { get; set; }

    public int DimensionId { get; set; }

    public int ValueId { get; set; }
}
