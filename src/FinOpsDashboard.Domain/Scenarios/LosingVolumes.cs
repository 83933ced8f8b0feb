namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The first volumes at which an option is dearer.</summary>
/// <param name="Stretches">The volumes, in rising order.</param>
/// <param name="IsCoarse">Whether the search was cut short, and told some ends no closer than to <see cref="MixedGap.CoarsePoint"/>.</param>
internal readonly record struct LosingVolumes(IReadOnlyList<LosingStretch> Stretches, bool IsCoarse);
