namespace FinOpsDashboard.Reporting.Charts;

/// <summary>Where values lie on an axis. Positions are binary floating point: a chart needs no more.</summary>
public sealed class AxisScale
{
    private readonly Func<decimal, double> _measure;
    private readonly double _low;
    private readonly double _high;
    private readonly double _start;
    private readonly double _end;

    private AxisScale(IReadOnlyList<decimal> ticks, Func<decimal, double> measure, double start, double end)
    {
        (Ticks, _measure, _start, _end) = (ticks, measure, start, end);
        (_low, _high) = (measure(ticks[0]), measure(ticks[^1]));
    }

    /// <summary>The values to label, rising; the first and the last are the ends of the axis.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>An even axis that holds zero and all values.</summary>
    /// <param name="values">What has to fit.</param>
    /// <param name="start">The position of the lower end.</param>
    /// <param name="end">The position of the upper end.</param>
    public static AxisScale Linear(IReadOnlyCollection<decimal> values, double start, double end)
    {
        const int Intervals = 5;
        var ticks = NiceTicks.Covering(values.DefaultIfEmpty().Min(), values.DefaultIfEmpty().Max(), Intervals);
        return new AxisScale(ticks, value => (double)value, start, end);
    }

    /// <summary>A logarithmic axis of whole decades that holds all values above zero. Anything lower is drawn at its lower end.</summary>
    /// <param name="values">What has to fit; at least one value above zero.</param>
    /// <param name="start">The position of the lower end.</param>
    /// <param name="end">The position of the upper end.</param>
    public static AxisScale Logarithmic(IEnumerable<decimal> values, double start, double end)
    {
        var shown = values.Where(value => value > 0m).ToList();
        if (shown.Count == 0) throw new ArgumentException("A logarithmic axis needs a value above zero.", nameof(values));
        var ticks = NiceTicks.Decades(shown.Min(), shown.Max());
        return new AxisScale(ticks, value => Math.Log10((double)Math.Max(value, ticks[0])), start, end);
    }

    /// <summary>The position of a value.</summary>
    public double Position(decimal value) => _start + (_measure(value) - _low) / (_high - _low) * (_end - _start);
}
