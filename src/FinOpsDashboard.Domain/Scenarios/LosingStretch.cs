namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Volumes at which an option is dearer, as fractions of the bound.</summary>
/// <param name="From">The lower end, 0 up to 1.</param>
/// <param name="To">The volume at which the option has caught up; null when it has not up to the bound.</param>
internal readonly record struct LosingStretch(decimal From, decimal? To);
