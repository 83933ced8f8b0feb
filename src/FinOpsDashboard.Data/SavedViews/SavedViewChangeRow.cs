using FinOpsDashboard.Application.SavedViews;

namespace FinOpsDashboard.Data.SavedViews;

/// <summary>What somebody did with a view, and what it was from then on. Only ever added, and kept when the view or its account goes.</summary>
public sealed class SavedViewChangeRow
{
    public int Id { get; set; }

    public int ViewId { get; set; }

    public SavedViewDeed Deed { get; set; }

    public required string Name { get; set; }

    public required string Query { get; set; }

    public bool IsShared { get; set; }

    public required string MadeBy { get; set; }

    public DateTime MadeUtc { get; set; }
}
