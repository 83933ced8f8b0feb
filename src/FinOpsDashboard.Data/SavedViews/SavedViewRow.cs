namespace FinOpsDashboard.Data.SavedViews;

/// <summary>A view of the explorer under a name.</summary>
public sealed class SavedViewRow
{
    public int Id { get; set; }

    /// <summary>Null for what came with the demo data.</summary>
    public string? OwnerId { get; set; }

    public required string Name { get; set; }

    /// <summary>The name in capitals: two of one account may not differ in case alone.</summary>
    public required string NormalizedName { get; set; }

    public required string Query { get; set; }

    public bool IsShared { get; set; }

    public required string ChangedBy { get; set; }

    public DateTime ChangedUtc { get; set; }
}
