using FinOpsDashboard.Data.Spend;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>The cost of one charge line in one month, whoever carries it.</summary>
public sealed class LineMonth : SpendRollup
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }
}
