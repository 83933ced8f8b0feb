namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>The standard normal distribution, as far as drawing correlated values needs it.</summary>
internal static class NormalDistribution
{
    /// <summary>The 90th percentile.</summary>
    public const double P90 = 1.2815515655446004;

    private const double Tail = 0.02425;

    private static ReadOnlySpan<double> CentreOver =>
        [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];

    private static ReadOnlySpan<double> CentreUnder =>
        [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1d];

    private static ReadOnlySpan<double> TailOver =>
        [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];

    private static ReadOnlySpan<double> TailUnder =>
        [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1d];

    private static ReadOnlySpan<double> BelowOver => [1.330274429d, -1.821255978d, 1.781477937d, -0.356563782d, 0.319381530d, 0d];

    /// <summary>
    /// The value below which a share of the draws lies: Acklam's rational approximation, relative error below 1.15e-9
    /// (https://web.archive.org/web/20151030215612/http://home.online.no/~pjacklam/notes/invnorm/).
    /// </summary>
    /// <param name="share">Above 0, below 1.</param>
    public static double Quantile(double share)
    {
        if (share < Tail)
            return OfTail(Math.Sqrt(-2d * Math.Log(share)));
        if (share > 1d - Tail)
            return -OfTail(Math.Sqrt(-2d * Math.Log(1d - share)));

        var fromCentre = share - 0.5d;
        var square = fromCentre * fromCentre;
        return Polynomial(CentreOver, square) * fromCentre / Polynomial(CentreUnder, square);
    }

    /// <summary>The share of draws below a value, to about 1e-7 (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17).</summary>
    public static double ShareBelow(double value)
    {
        var beyond = 0.3989422804014327d * Math.Exp(-value * value / 2d) * Polynomial(BelowOver, 1d / (1d + (0.2316419d * Math.Abs(value))));
        return value > 0d ? 1d - beyond : beyond;
    }

    private static double OfTail(double q) => Polynomial(TailOver, q) / Polynomial(TailUnder, q);

    /// <summary>Horner's rule, the highest power first.</summary>
    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0d;
        foreach (var coefficient in coefficients)
            sum = (sum * x) + coefficient;
        return sum;
    }
}
