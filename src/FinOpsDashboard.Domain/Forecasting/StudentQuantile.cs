namespace FinOpsDashboard.Domain.Forecasting;

/// <summary>
/// Quantiles of Student's t distribution for two-sided intervals of 80 %: 10 % lie above. Source: NIST/SEMATECH e-Handbook of Statistical
/// Methods, 1.3.6.7.2, column 0.90.
/// </summary>
internal static class StudentQuantile
{
    private const decimal Normal = 1.282m;

    private static readonly decimal[] ByFreedom =
    [
        3.078m, 1.886m, 1.638m, 1.533m, 1.476m, 1.440m, 1.415m, 1.397m, 1.383m, 1.372m, 1.363m, 1.356m, 1.350m, 1.345m, 1.341m,
        1.337m, 1.333m, 1.330m, 1.328m, 1.325m, 1.323m, 1.321m, 1.319m, 1.318m, 1.316m, 1.315m, 1.314m, 1.313m, 1.311m, 1.310m,
    ];

    /// <summary>The quantile; beyond 30 degrees of freedom that of the normal distribution.</summary>
    public static decimal Of(int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return degreesOfFreedom <= ByFreedom.Length ? ByFreedom[degreesOfFreedom - 1] : Normal;
    }
}
