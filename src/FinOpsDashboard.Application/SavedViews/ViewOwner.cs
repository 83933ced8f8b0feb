namespace FinOpsDashboard.Application.SavedViews;

/// <summary>Who keeps views.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">The account's name, for the record.</param>
public sealed record ViewOwner(string Id, string Name);
