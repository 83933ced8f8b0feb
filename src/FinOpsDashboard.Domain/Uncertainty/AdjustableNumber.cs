using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>A number of a scenario that may turn out otherwise.</summary>
/// <param name="Path">Its place, such as <c>workload.requestsPerMonth</c> or <c>levers.distillation.escalationRate</c>.</param>
/// <param name="Name">What it is, in a reader's words.</param>
/// <param name="Value">What the scenario assumes.</param>
/// <param name="Range">What it may be.</param>
/// <param name="Apply">The scenario with another value; its first option is the one that is looked at.</param>
public sealed record AdjustableNumber(string Path, string Name, decimal Value, NumberRange Range, Func<Scenario, decimal, Scenario> Apply)
{
    /// <summary>The number as uncertain by a share of it to either side, as far as its range goes.</summary>
    /// <param name="share">Above 0, such as 0.2 for ± 20 %.</param>
    /// <param name="spread">How it is spread between.</param>
    public UncertainAssumption Within(decimal share, Spread spread = Spread.Triangular) => Between(
        Math.Max(Value - (Math.Abs(Value) * share), Range.ExcludesMinimum && Value - (Math.Abs(Value) * share) <= Range.Minimum ? Value : Range.Minimum),
        Math.Min(Value + (Math.Abs(Value) * share), Range.Maximum),
        spread);

    /// <summary>The number as uncertain between two values.</summary>
    public UncertainAssumption Between(decimal low, decimal high, Spread spread = Spread.Triangular, decimal demandCorrelation = 0m) => new()
    {
        Name = Name,
        Path = Path,
        Low = low,
        Base = Value,
        High = high,
        Spread = spread,
        DemandCorrelation = demandCorrelation,
        Range = Range,
        Apply = Apply,
    };
}
