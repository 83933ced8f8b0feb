namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Where an option becomes the cheaper one as volume grows and the mix stays.</summary>
/// <param name="TokensPerMonth">
/// The smallest volume of input and output tokens a month at which the option costs no more than the baseline; 0 when from the first token
/// on; null when at no volume up to the bound.
/// </param>
/// <param name="LosingIntervals">The volumes above it at which the option is dearer again, in rising order, at most the first 100.</param>
public sealed record Crossover(decimal? TokensPerMonth, IReadOnlyList<VolumeInterval> LosingIntervals)
{
    /// <summary>
    /// Whether the volumes are told to a thousandth instead of a millionth, and shorter intervals may be missing: several hosted models, whose
    /// units keep the option next to the baseline over thousands of steps.
    /// </summary>
    public bool IsCoarse { get; init; }

    /// <summary>Whether the option costs no more than the baseline when every month has this volume, in tokens.</summary>
    public bool IsCheaperAt(decimal tokensPerMonth) => tokensPerMonth >= TokensPerMonth
        && !LosingIntervals.Any(interval => interval.From < tokensPerMonth && tokensPerMonth < interval.To);
}
