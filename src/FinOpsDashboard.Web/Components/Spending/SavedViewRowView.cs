using FinOpsDashboard.Application.SavedViews;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>A saved view, ready to show.</summary>
/// <param name="View">The view.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Title">What pointing at it says.</param>
/// <param name="IsShown">Whether the page shows it now.</param>
public sealed record SavedViewRowView(SavedView View, string Address, string Title, bool IsShown);
