using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>Evaluates the whole scenario for every draw: slow, and right whatever the assumptions do.</summary>
internal sealed class EvaluatedDraws(Scenario alone, IReadOnlyList<UncertainAssumption> assumptions) : IDrawnOption
{
    public DrawnFigures At(ReadOnlySpan<double> values)
    {
        var scenario = alone;
        for (var index = 0; index < assumptions.Count; index++)
            scenario = assumptions[index].Apply(scenario, (decimal)values[index]);
        return OptionAlone.Evaluate(scenario) is { } option
            ? new((double)option.NetPresentValue.Amount, (double?)option.PaybackMonths ?? double.PositiveInfinity)
            : new(double.NaN, double.NaN);
    }
}
