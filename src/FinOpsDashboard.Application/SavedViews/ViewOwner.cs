namespace FinOpsDashboard.Application.SavedViews;

/// <summary>Who keeps views.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">The account's name, for the record.</param>
/// <param name="MayShare">Whether it was found to be allowed to change what everybody sees.</param>
public sealed record ViewOwner(string Id, string Name, bool MayShare = false);
