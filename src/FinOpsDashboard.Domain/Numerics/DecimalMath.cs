namespace FinOpsDashboard.Domain.Numerics;

/// <summary>
/// Roots and powers of the model, in decimal arithmetic: no figure has a digit from binary floating point, which serves
/// as the first guess of a root alone.
/// </summary>
internal static class DecimalMath
{
    /// <summary>Below e^-66 a decimal has no digit left.</summary>
    private const decimal LargestExponent = 66m;

    /// <summary>The middle one of some numbers, or the mean of the two in the middle.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static decimal Median(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        if (sorted.Length == 0) throw new ArgumentException("Nothing has no median.", nameof(values));
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
    }

    /// <summary>e^-x for x of 0 or more, to about 25 decimals.</summary>
    public static decimal ExpOfMinus(decimal x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        if (x >= LargestExponent)
            return 0m;

        // e^-x = (e^-(x/2^n))^(2^n), with n such that the series converges in a few terms.
        var halvings = 0;
        for (; x > 0.5m; x /= 2m)
            halvings++;

        var term = 1m;
        var sum = 1m;
        for (var n = 1; term != 0m; n++)
        {
            term = -term * x / n;
            sum += term;
        }

        for (; halvings > 0; halvings--)
            sum *= sum;
        return sum;
    }

    /// <summary>
    /// The twelfth root of a number of 1 or more. Binary floating point gives the first guess only; two steps of Newton's method leave
    /// about 27 correct digits.
    /// </summary>
    public static decimal TwelfthRoot(decimal x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x, 1m);
        var root = (decimal)Math.Pow((double)x, 1d / 12d);
        for (var step = 0; step < 2; step++)
        {
            var power = Power(root, 11);
            root -= ((power * root) - x) / (12m * power);
        }

        return root;
    }

    /// <summary>The square root of a number of 0 or more, by Newton's method from above: every step comes nearer, the last one changes nothing.</summary>
    public static decimal Sqrt(decimal x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        if (x == 0m) return 0m;
        var root = Math.Max(1m, x);
        for (var next = (root + (x / root)) / 2m; next < root; next = (root + (x / root)) / 2m) root = next;
        return root;
    }

    /// <summary>A whole power.</summary>
    /// <exception cref="OverflowException">The power does not fit a decimal.</exception>
    public static decimal Power(decimal x, int exponent)
    {
        var power = 1m;
        for (var n = 0; n < exponent; n++)
            power *= x;
        return power;
    }
}
