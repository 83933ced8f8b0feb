using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>Which assumptions move an option's net present value most: each is put to its low and its high value, the others at base.</summary>
public static class Tornado
{
    private const int BreakEvenSteps = 60;

    /// <summary>The bars, widest first.</summary>
    /// <param name="scenario">The scenario at base.</param>
    /// <param name="optionId">The option.</param>
    /// <param name="assumptions">What is uncertain.</param>
    /// <param name="cancellationToken">Stops it between two assumptions.</param>
    public static IReadOnlyList<TornadoBar> Of(
        Scenario scenario, string optionId, IReadOnlyList<UncertainAssumption> assumptions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(assumptions);
        var alone = OptionAlone.In(scenario, optionId);
        return [.. assumptions.Select(BarOfNext).OrderByDescending(bar => bar.Swing)];

        TornadoBar BarOfNext(UncertainAssumption assumption)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return BarOf(alone, assumption);
        }
    }

    private static TornadoBar BarOf(Scenario scenario, UncertainAssumption assumption)
    {
        var low = ValueAt(assumption.Low);
        var high = ValueAt(assumption.High);
        return new(assumption, low, high, low is { } from && high is { } to ? BreakEven(from, to) : null);

        Usd? ValueAt(decimal value) => OptionAlone.Evaluate(assumption.Apply(scenario, value))?.NetPresentValue;

        // Between two values of which one gains and one loses there is a place where neither does.
        decimal? BreakEven(Usd from, Usd to)
        {
            if (from >= Usd.Zero == to >= Usd.Zero)
                return null;
            var (gains, loses) = from >= Usd.Zero ? (assumption.Low, assumption.High) : (assumption.High, assumption.Low);
            for (var step = 0; step < BreakEvenSteps; step++)
            {
                var middle = gains + ((loses - gains) / 2m);
                if (ValueAt(middle) is not { } value)
                    return null;
                (gains, loses) = value >= Usd.Zero ? (middle, loses) : (gains, middle);
            }

            return gains;
        }
    }
}
