namespace FinOpsDashboard.Data.Spend;

/// <summary>A share of a fact that one value of one dimension carries. The shares of one dimension add up to the fact.</summary>
public sealed class SpendSplit
{
    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }

    public int ChargeLineId { get; set; }

    public int DimensionId { get; set; }

    public int ValueId { get; set; }

    public StoredMetrics Metrics { get; set; }

    public bool IsEstimated { get; set; }
}

/// <summary>A dimension that facts are split by: the accounts, or one tag key.</summary>
public sealed class SplitDimension
{
    public int Id { get; set; }

    /// <summary>The dimension as the commands name it: <c>account</c> or <c>tag:team</c>.</summary>
    public required string Key { get; set; }
}

/// <summary>A value of a split dimension.</summary>
public sealed class SplitValue
{
    public int Id { get; set; }

    public int DimensionId { get; set; }

    public SplitDimension? Dimension { get; set; }

    /// <summary>The account id or tag value; empty for untagged.</summary>
    public required string Value { get; set; }

    /// <summary>A readable name, such as an account's; empty when none is known.</summary>
    public string Description { get; set; } = "";
}

/// <summary>A day of a service whose facts changed since they were last split by a dimension.</summary>
public sealed class PendingSplit
{
    public int DimensionId { get; set; }

    public required string Service { get; set; }

    /// <summary>The UTC day as <c>yyyymmdd</c>.</summary>
    public int Day { get; set; }
}
