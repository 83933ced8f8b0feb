namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>How a value is spread between low and high.</summary>
public enum Spread
{
    /// <summary>A triangle: never below low or above high, most often at base.</summary>
    Triangular,

    /// <summary>
    /// A lognormal, for what is multiplied rather than added, such as volumes: half of the draws lie below base, and the ratio of high to
    /// low is that between the 90th and the 10th percentile. Low and high are above 0.
    /// </summary>
    Lognormal,
}
