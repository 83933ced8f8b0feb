using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.SavedViews;

/// <summary>A saved view for programs.</summary>
/// <param name="Id">The number it is called by.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Shared">Whether everybody sees it.</param>
/// <param name="Address">The address of the explorer that shows it, below the app's own.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When, UTC.</param>
public sealed record SavedViewDocument(int Id, string Name, bool Shared, string Address, string ChangedBy, string? ChangedAt)
{
    /// <summary>Tells a view.</summary>
    public static SavedViewDocument Of(SavedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new SavedViewDocument(view.Id, view.Name, view.IsShared, SavedViewAddress.Of(view), view.ChangedBy, ExactText.Moment(view.ChangedAt));
    }
}
