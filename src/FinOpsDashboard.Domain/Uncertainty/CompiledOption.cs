using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>
/// An option boiled down to the few quantities that its figures depend on, each a <see cref="CornerPolynomial"/> of the assumptions. A draw
/// then takes well under a microsecond, a hundredth of evaluating the scenario. What does not fit this form is not compiled.
/// </summary>
internal sealed class CompiledOption : IDrawnOption
{
    /// <summary>Corners are powers of two: with more assumptions than this there are too many.</summary>
    private const int MostAssumptions = 12;

    private readonly double[] _low;
    private readonly double[] _width;
    private readonly double[] _discounts;
    private readonly CornerPolynomial _requests;
    private readonly CornerPolynomial _growth;
    private readonly CornerPolynomial _peak;
    private readonly CornerPolynomial _baselinePerRequest;
    private readonly CornerPolynomial _perRequest;
    private readonly CornerPolynomial _perMonth;
    private readonly CornerPolynomial _once;
    private readonly CompiledRetraining[] _retrainings;
    private readonly CompiledMisses[] _misses;
    private readonly CompiledFleet[] _fleets;

    private CompiledOption(Corner[] corners, IReadOnlyList<UncertainAssumption> assumptions)
    {
        var (scenario, plan, _) = corners[0];
        _low = [.. assumptions.Select(assumption => (double)assumption.Low)];
        _width = [.. assumptions.Select(assumption => assumption.High > assumption.Low ? (double)(assumption.High - assumption.Low) : 1d)];
        var monthly = Math.Pow(1d + (double)scenario.AnnualDiscountRate, 1d / 12d);
        _discounts = [.. Enumerable.Range(1, scenario.HorizonMonths).Select(month => Math.Pow(monthly, -month))];
        _requests = Fit(corner => corner.Scenario.Workload.RequestsPerMonth);
        _growth = Fit(corner => 1m + corner.Scenario.Workload.MonthlyGrowthRate);
        _peak = Fit(corner => corner.Scenario.Workload.PeakToAverageRatio);
        _baselinePerRequest = Fit(corner => corner.BaselinePerRequest);
        _perRequest = Fit(corner => corner.Plan.CostPerRequest.Amount);
        _perMonth = Fit(corner => corner.Plan.FixedMonthlyCost.Amount);
        _once = Fit(corner => corner.Plan.OneTimeCost.Amount);
        _retrainings = [.. plan.Retrainings.Select((training, index) =>
            new CompiledRetraining(training.EveryMonths, Fit(corner => corner.Plan.Retrainings[index].Cost.Amount)))];
        _misses = [.. plan.CacheMisses.Select((_, index) => new CompiledMisses(
            Fit(corner => corner.Plan.CacheMisses[index].SurchargePerRequest.Amount),
            Fit(corner => corner.Plan.CacheMisses[index].ArrivalsPerRequest)))];
        _fleets = [.. plan.Capacities.Cast<UnitFleet>().Select((fleet, index) => new CompiledFleet(
            fleet.MinimumUnits,
            CommitmentMonths.Of(fleet.Commitment),
            Fit(corner => FleetOf(corner, index).UnitMonthCost.Amount),
            Fit(corner => FleetOf(corner, index).AverageLoad.TokensPerRequest),
            Fit(corner => FleetOf(corner, index).AverageLoad.TokensPerUnitMonth)))];

        CornerPolynomial Fit(Func<Corner, decimal> quantity) => CornerPolynomial.Through([.. corners.Select(quantity)]);
    }

    /// <summary>Compiles an option; null where its form or its assumptions do not allow it, or a corner does not fit 28 digits.</summary>
    public static CompiledOption? TryCompile(Scenario alone, IReadOnlyList<UncertainAssumption> assumptions)
    {
        try
        {
            return assumptions.Count > MostAssumptions ? null : Compile(alone, assumptions);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static CompiledOption? Compile(Scenario alone, IReadOnlyList<UncertainAssumption> assumptions)
    {

        var corners = new Corner[1 << assumptions.Count];
        for (var number = 0; number < corners.Length; number++)
        {
            var scenario = alone;
            for (var index = 0; index < assumptions.Count; index++)
                scenario = assumptions[index].Apply(scenario, (number & (1 << index)) == 0 ? assumptions[index].Low : assumptions[index].High);
            var plan = OptionPlan.For(scenario, scenario.Options[0].Levers);
            corners[number] = new(scenario, plan, OptionPlan.For(scenario, []).CostPerRequest.Amount);
            if (!corners[number].IsLike(corners[0]))
                return null;
        }

        return new(corners, assumptions);
    }

    public DrawnFigures At(ReadOnlySpan<double> values)
    {
        Span<double> parts = stackalloc double[values.Length];
        for (var index = 0; index < parts.Length; index++)
            parts[index] = (values[index] - _low[index]) / _width[index];

        var (growth, peak) = (_growth.At(parts), _peak.At(parts));
        var (baseline, perRequest, perMonth, once) = (_baselinePerRequest.At(parts), _perRequest.At(parts), _perMonth.At(parts), _once.At(parts));
        Span<double> savings = stackalloc double[_discounts.Length];
        var requests = _requests.At(parts);
        for (var month = 0; month < savings.Length; month++, requests *= growth)
            savings[month] = ((baseline - perRequest) * requests) - perMonth;

        foreach (var training in _retrainings)
        {
            var cost = training.Cost.At(parts);
            for (var month = training.EveryMonths; month < savings.Length; month += training.EveryMonths)
                savings[month] -= cost;
        }

        foreach (var misses in _misses)
            misses.TakeFrom(savings, parts, _requests.At(parts), growth);
        foreach (var fleet in _fleets)
            fleet.TakeFrom(savings, parts, _requests.At(parts) * peak, growth);
        return Figures(savings, once);
    }

    private DrawnFigures Figures(ReadOnlySpan<double> savings, double once)
    {
        var (value, cumulative, payback) = (-once, -once, once > 0d ? double.PositiveInfinity : 0d);
        for (var month = 0; month < savings.Length; month++)
        {
            value += savings[month] * _discounts[month];
            var before = cumulative;
            cumulative += savings[month];
            if (cumulative < 0d)
                payback = double.PositiveInfinity;
            else if (before < 0d)
                payback = month - (before / savings[month]);
        }

        return new(value, payback);
    }

    private static UnitFleet FleetOf(Corner corner, int index) => (UnitFleet)corner.Plan.Capacities[index];

    /// <summary>The scenario, the option's plan and the baseline with every assumption at one of its ends.</summary>
    private readonly record struct Corner(Scenario Scenario, OptionPlan Plan, decimal BaselinePerRequest)
    {
        /// <summary>Whether only numbers differ that the compiled form has a place for.</summary>
        public bool IsLike(Corner other) =>
            Plan.Reasons.IsEmpty
            && Plan.Capacities.TrueForAll(capacity => capacity is UnitFleet)
            && Scenario.HorizonMonths == other.Scenario.HorizonMonths
            && Scenario.AnnualDiscountRate == other.Scenario.AnnualDiscountRate
            && Plan.CacheMisses.Count == other.Plan.CacheMisses.Count
            && Plan.Retrainings.Select(training => training.EveryMonths).SequenceEqual(other.Plan.Retrainings.Select(training => training.EveryMonths))
            && Plan.Capacities.Cast<UnitFleet>().Select(fleet => (fleet.Commitment, fleet.MinimumUnits))
                .SequenceEqual(other.Plan.Capacities.Cast<UnitFleet>().Select(fleet => (fleet.Commitment, fleet.MinimumUnits)));
    }

    private sealed record CompiledRetraining(int EveryMonths, CornerPolynomial Cost);

    private sealed record CompiledMisses(CornerPolynomial Surcharge, CornerPolynomial Arrivals)
    {
        public void TakeFrom(Span<double> savings, ReadOnlySpan<double> parts, double requests, double growth)
        {
            var (surcharge, arrivals) = (Surcharge.At(parts), Arrivals.At(parts));
            for (var month = 0; month < savings.Length; month++, requests *= growth)
                savings[month] -= surcharge * requests * Math.Exp(-arrivals * requests);
        }
    }

    private sealed record CompiledFleet(
        int MinimumUnits, int TermMonths, CornerPolynomial UnitMonthCost, CornerPolynomial TokensPerRequest, CornerPolynomial TokensPerUnitMonth)
    {
        public void TakeFrom(Span<double> savings, ReadOnlySpan<double> parts, double requestsAtPeak, double growth)
        {
            var unitCost = UnitMonthCost.At(parts);
            var load = requestsAtPeak * TokensPerRequest.At(parts) / TokensPerUnitMonth.At(parts);
            for (var start = 0; start < savings.Length; start += TermMonths)
            {
                var end = Math.Min(start + TermMonths, savings.Length);
                var units = (double)MinimumUnits;
                for (var month = start; month < end; month++, load *= growth)
                    units = Math.Max(units, Math.Ceiling(load - (double)UnitFleet.UnitTolerance));
                for (var month = start; month < end; month++)
                    savings[month] -= units * unitCost;
            }
        }
    }
}
