using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.DataHealth;

/// <summary>A day and usage type that changed after the day had been final.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Service">The service.</param>
/// <param name="UsageType">The usage type.</param>
/// <param name="Before">Its unblended cost before the first change; zero when the row was not there.</param>
/// <param name="After">Its unblended cost since the last change; zero when the row is gone.</param>
/// <param name="Change">The sum of after − before of every change.</param>
/// <param name="Times">How many changes.</param>
/// <param name="Last">When the last one was noted, UTC.</param>
public sealed record RestatedLine(DateOnly Day, string Service, string UsageType, Usd Before, Usd After, Usd Change, int Times, DateTimeOffset Last);
