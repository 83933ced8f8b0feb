using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Spend;

/// <summary>A fact of a closed day that AWS changed afterwards.</summary>
public sealed class Restatement
{
    public int Id { get; set; }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public int ChargeLineId { get; set; }

    public ChargeLine? ChargeLine { get; set; }

    /// <summary>Unblended cost before; zero when the row was not there.</summary>
    public FixedPoint CostBefore { get; set; }

    /// <summary>Unblended cost since; zero when the row is gone.</summary>
    public FixedPoint CostAfter { get; set; }

    public FixedPoint QuantityBefore { get; set; }

    public FixedPoint QuantityAfter { get; set; }

    /// <summary>The run that brought it.</summary>
    public int RunId { get; set; }

    public DateTime NotedUtc { get; set; }
}
