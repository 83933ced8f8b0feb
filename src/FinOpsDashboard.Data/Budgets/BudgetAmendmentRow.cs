using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Budgets;

/// <summary>A new amount for a budget. Only ever added.</summary>
public sealed class BudgetAmendmentRow
{
    public int Id { get; set; }

    public int BudgetId { get; set; }

    /// <summary>US dollars for each period.</summary>
    public FixedPoint Amount { get; set; }

    /// <summary>The first month that it holds for, as <c>yyyymm</c>.</summary>
    public int FromMonth { get; set; }

    public required string Reason { get; set; }

    public required string MadeBy { get; set; }

    public DateTime MadeUtc { get; set; }
}
