using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Budgets;

/// <summary>A budget as it was entered. Never changed or deleted: amendments are rows of their own, and taking it back fills the last three columns.</summary>
public sealed class BudgetRow
{
    public int Id { get; set; }

    /// <summary>Whose spend, in the words of the commands.</summary>
    public required string Scope { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The periods, in the words of the commands.</summary>
    public required string Term { get; set; }

    /// <summary>US dollars for each period.</summary>
    public FixedPoint Planned { get; set; }

    /// <summary>The cost basis, in the words of the commands.</summary>
    public required string Metric { get; set; }

    /// <summary>Percents apart by commas.</summary>
    public required string Thresholds { get; set; }

    public required string EnteredBy { get; set; }

    public DateTime EnteredUtc { get; set; }

    public string WithdrawnBy { get; set; } = "";

    public DateTime? WithdrawnUtc { get; set; }

    public string WithdrawnReason { get; set; } = "";

    public List<BudgetAmendmentRow> Amendments { get; set; } = [];
}
