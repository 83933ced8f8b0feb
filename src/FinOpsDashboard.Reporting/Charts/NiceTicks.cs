namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Round numbers for an axis.</summary>
public static class NiceTicks
{
    private static readonly decimal[] Mantissas = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>Multiples of one round step that cover a range and zero.</summary>
    /// <param name="low">The smallest value to show.</param>
    /// <param name="high">The largest value to show.</param>
    /// <param name="intervals">At most so many steps, give or take one at each end.</param>
    public static IReadOnlyList<decimal> Covering(decimal low, decimal high, int intervals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        low = Math.Min(low, 0m);
        high = Math.Max(high, 0m);
        var step = high == low ? 1m : StepFor((high - low) / intervals);
        var first = decimal.Floor(low / step);
        var last = Math.Max(decimal.Ceiling(high / step), first + 1);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => (first + index) * step)];
    }

    /// <summary>Every power of ten from the one at or below the range to the one at or above it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie above zero.</exception>
    public static IReadOnlyList<decimal> Decades(decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        var first = (int)Math.Floor(Math.Log10((double)low) + Rounding);
        var last = Math.Max((int)Math.Ceiling(Math.Log10((double)high) - Rounding), first + 1);
        return [.. Enumerable.Range(first, last - first + 1).Select(PowerOfTen)];
    }

    /// <summary>So that the logarithm of a whole power of ten counts as whole.</summary>
    private const double Rounding = 1e-9;

    private static decimal StepFor(decimal atLeast)
    {
        var size = PowerOfTen((int)Math.Floor(Math.Log10((double)atLeast)));
        return Mantissas.First(mantissa => mantissa * size >= atLeast || mantissa == Mantissas[^1]) * size;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var step = 0; step < Math.Abs(exponent); step++) power *= 10m;
        return exponent < 0 ? 1m / power : power;
    }
}
