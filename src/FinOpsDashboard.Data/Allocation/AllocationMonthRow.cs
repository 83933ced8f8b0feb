namespace FinOpsDashboard.Data.Allocation;

/// <summary>The plan that a month is allocated by.</summary>
public sealed class AllocationMonthRow
{
    /// <summary>The month as <c>yyyymm</c>.</summary>
    public int Month { get; set; }

    public int PlanId { get; set; }
}
