namespace FinOpsDashboard.Application.Notifications;

/// <summary>A notice as it is kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Notice">What it says.</param>
/// <param name="RaisedAt">When it was raised, UTC.</param>
public sealed record RaisedNotice(int Id, Notice Notice, DateTimeOffset RaisedAt);
