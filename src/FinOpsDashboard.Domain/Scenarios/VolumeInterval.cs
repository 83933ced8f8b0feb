namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>A range of volumes, in tokens per month.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public readonly record struct VolumeInterval(decimal From, decimal To);
