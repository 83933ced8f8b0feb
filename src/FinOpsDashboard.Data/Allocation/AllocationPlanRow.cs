namespace FinOpsDashboard.Data.Allocation;

/// <summary>A plan of allocation. Added and never changed.</summary>
public sealed class AllocationPlanRow
{
    public int Id { get; set; }

    public DateTime CreatedUtc { get; set; }

    public string CreatedBy { get; set; } = "";

    /// <summary>Why; empty when nobody said.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What it changed over the one before.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The costs that features share, as JSON.</summary>
    public string SharedCosts { get; set; } = "[]";
}
