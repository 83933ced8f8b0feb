using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>
/// Draws all uncertain assumptions at once, many times, and looks at what an option comes to. The same seed gives the same result, digit
/// for digit, however many cores there are.
/// </summary>
public static class MonteCarlo
{
    /// <summary>1,000 to 10^7 draws.</summary>
    public static readonly NumberRange DrawsRange = new(1_000m, 1e7m, wholeOnly: true);

    /// <summary>The usual number of draws: percentiles are then good to about a hundredth of the spread.</summary>
    public const int UsualDraws = 100_000;

    /// <summary>Draws that share one stream of random numbers; the unit in which work is divided among cores.</summary>
    private const int Chunk = 4_096;

    private const int Bins = 40;
    private const int MonthDecimals = 2;
    private const int PointsToVerify = 32;
    private const double VerifiedTo = 1e-7;

    /// <summary>Draws.</summary>
    /// <param name="scenario">The scenario at base.</param>
    /// <param name="optionId">The option.</param>
    /// <param name="assumptions">What is uncertain; at least one.</param>
    /// <param name="draws">How many draws; <see cref="DrawsRange"/>.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when the option is not applicable at base.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">An assumption has a fault, there is none, or the scenario has no such option.</exception>
    public static MonteCarloResult? Run(
        Scenario scenario, string optionId, IReadOnlyList<UncertainAssumption> assumptions, int draws = UsualDraws, int seed = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(assumptions);
        DrawsRange.Require(draws);
        if (assumptions.Count == 0)
            throw new ArgumentException("Nothing is uncertain.", nameof(assumptions));
        if (assumptions.Select(assumption => assumption.Fault()).FirstOrDefault(fault => fault is not null) is { } found)
            throw new ArgumentException(found, nameof(assumptions));

        var alone = OptionAlone.In(scenario, optionId);
        if (OptionAlone.Evaluate(alone) is null)
            return null;

        var (values, paybacks) = (new double[draws], new double[draws]);
        var option = Prepare(alone, assumptions, seed);
        Parallel.For(0, (draws + Chunk - 1) / Chunk, new ParallelOptions { CancellationToken = cancellationToken }, chunk => Draw(option, assumptions, seed, chunk, values, paybacks));
        Parallel.Invoke(() => Array.Sort(values), () => Array.Sort(paybacks));
        return Describe(values, paybacks, seed);
    }

    /// <summary>The compiled option where it agrees with the evaluated one, else the latter.</summary>
    private static IDrawnOption Prepare(Scenario alone, IReadOnlyList<UncertainAssumption> assumptions, int seed)
    {
        var evaluated = new EvaluatedDraws(alone, assumptions);
        if (CompiledOption.TryCompile(alone, assumptions) is not { } compiled)
            return evaluated;

        var draws = assumptions.Select(assumption => new AssumptionDraw(assumption)).ToArray();
        var random = new RandomDraws(StreamOf(seed, chunk: -1));
        var values = new double[assumptions.Count];
        for (var point = 0; point < PointsToVerify; point++)
        {
            Fill(values, draws, ref random);
            var (expected, actual) = (evaluated.At(values), compiled.At(values));
            if (!IsSame(expected.NetPresentValue, actual.NetPresentValue) || !IsSame(expected.PaybackMonths, actual.PaybackMonths))
                return evaluated;
        }

        return compiled;
    }

    private static bool IsSame(double expected, double actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= VerifiedTo * Math.Max(1d, Math.Abs(expected));

    private static void Draw(
        IDrawnOption option, IReadOnlyList<UncertainAssumption> assumptions, int seed, int chunk, double[] netPresentValues, double[] paybacks)
    {
        var draws = assumptions.Select(assumption => new AssumptionDraw(assumption)).ToArray();
        var random = new RandomDraws(StreamOf(seed, chunk));
        Span<double> values = stackalloc double[draws.Length];
        for (var index = chunk * Chunk; index < Math.Min((chunk + 1) * Chunk, netPresentValues.Length); index++)
        {
            Fill(values, draws, ref random);
            (netPresentValues[index], paybacks[index]) = option.At(values);
        }
    }

    private static ulong StreamOf(int seed, int chunk) => unchecked(((ulong)(uint)seed << 32) | (uint)chunk);

    private static void Fill(Span<double> values, AssumptionDraw[] draws, ref RandomDraws random)
    {
        var demand = Array.Exists(draws, draw => draw.FollowsDemand) ? NormalDistribution.Quantile(random.NextUniform()) : 0d;
        for (var index = 0; index < draws.Length; index++)
            values[index] = draws[index].Next(ref random, demand);
    }

    private static MonteCarloResult Describe(double[] values, double[] paybacks, int seed)
    {
        // Sorted: what is not applicable is NaN and comes first.
        var applicable = values.AsSpan(values.AsSpan().LastIndexOf(double.NaN) + 1).ToArray();
        var paying = paybacks.AsSpan(values.Length - applicable.Length).ToArray();
        if (applicable.Length == 0)
            throw new InvalidOperationException("No draw could be evaluated, although the scenario at base can.");
        var spread = At(0.9) - At(0.1);
        return new(
            values.Length,
            values.Length - applicable.Length,
            seed,
            new(Value(0.1), Value(0.5), Value(0.9)),
            new(Months(0.1), Months(0.5), Months(0.9)),
            (decimal)applicable.Count(value => value < 0d) / applicable.Length,
            (decimal)paying.Count(double.IsPositiveInfinity) / paying.Length,
            HistogramOf(applicable, spread));

        double At(double share) => applicable[IndexOf(applicable, share)];

        DrawnUsd Value(double share) => DrawnUsd.FromDraw(At(share), spread);

        decimal? Months(double share) => paying[IndexOf(paying, share)] is var months && double.IsFinite(months) ? Math.Round((decimal)months, MonthDecimals) : null;
    }

    private static int IndexOf(double[] sorted, double share) => (int)Math.Min(sorted.Length - 1L, (long)(share * sorted.Length));

    private static HistogramBin[] HistogramOf(double[] sorted, double spread)
    {
        var (from, to) = (sorted[IndexOf(sorted, 0.005)], sorted[IndexOf(sorted, 0.995)]);
        if (to <= from)
            return [new(DrawnUsd.FromDraw(from, spread), DrawnUsd.FromDraw(from, spread), sorted.Length)];

        var counts = new int[Bins];
        var width = (to - from) / Bins;
        foreach (var value in sorted)
        {
            if (value >= from && value <= to)
                counts[Math.Min(Bins - 1, (int)((value - from) / width))]++;
        }

        return [.. counts.Select((count, bin) =>
            new HistogramBin(DrawnUsd.FromDraw(from + (bin * width), spread), DrawnUsd.FromDraw(from + ((bin + 1) * width), spread), count))];
    }
}
