using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>One search for the portfolio that is worth most.</summary>
internal sealed class BranchAndBound
{
    private const int MixesTried = 20;

    private readonly (decimal Weeks, decimal Upfront) _limits;
    private readonly PortfolioCase?[][] _choices;
    private readonly Relaxation[] _relaxations;
    private readonly PortfolioCase?[] _taken;
    private readonly int _mostBranches;
    private int _branches;

    public BranchAndBound(IReadOnlyList<PortfolioCase> cases, PortfolioLimits limits, int mostBranches)
    {
        _mostBranches = mostBranches;
        var (weeks, upfront) = (limits.EffortWeeks ?? decimal.MaxValue, limits.UpfrontCost?.Amount ?? decimal.MaxValue);

        // A case that is worth nothing, or does not fit alone, is none.
        var features = cases
            .Where(@case => @case.NetPresentValue > Usd.Zero && @case.EffortWeeks <= weeks && @case.UpfrontCost.Amount <= upfront)
            .GroupBy(@case => @case.FeatureId, StringComparer.Ordinal)
            .Select(Undominated)
            .ToArray();

        // The mix of the two limits under which least seems possible tells the truth best.
        var mixes = Enumerable.Range(0, MixesTried + 1).Select(n => n / (decimal)MixesTried);
        var measure = mixes.Select(mix => new Relaxation(features, limits, mix)).MinBy(relaxation => relaxation.MostFrom(0, weeks, upfront))!;

        // Clear decisions first: where another choice costs most, the branch that takes it ends at once.
        _choices = [.. features
            .Select(group => group.Append(null).OrderByDescending(measure.WorthOf).ToArray())
            .OrderByDescending(choices => measure.WorthOf(choices[0]) - measure.WorthOf(choices[1]))];
        PortfolioCase[][] ordered = [.. _choices.Select(choices => choices.OfType<PortfolioCase>().ToArray())];
        _relaxations = [.. new[] { measure.ShareOfWeeks, 0m, 1m }.Distinct().Select(mix => new Relaxation(ordered, limits, mix))];
        _taken = new PortfolioCase?[_choices.Length];
        _limits = (weeks, upfront);
        MostPossible = Usd.FromDollars(Bound(0, weeks, upfront, 0m));
    }

    public IReadOnlyList<PortfolioCase> Best { get; private set; } = [];

    public Usd BestValue { get; private set; }

    /// <summary>What no choice within the limits exceeds.</summary>
    public Usd MostPossible { get; }

    public bool IsComplete => _branches <= _mostBranches;

    public void Run() => Decide(0, _limits.Weeks, _limits.Upfront, 0m);

    /// <summary>The cases of a feature that no other beats in value, work and what is paid upfront at once.</summary>
    private static PortfolioCase[] Undominated(IEnumerable<PortfolioCase> cases)
    {
        var kept = new List<PortfolioCase>();
        foreach (var @case in cases.OrderByDescending(@case => @case.NetPresentValue.Amount).ThenBy(@case => @case.EffortWeeks).ThenBy(@case => @case.UpfrontCost.Amount))
        {
            if (!kept.Exists(better => better.EffortWeeks <= @case.EffortWeeks && better.UpfrontCost <= @case.UpfrontCost))
                kept.Add(@case);
        }

        return [.. kept];
    }

    private void Decide(int feature, decimal weeksLeft, decimal upfrontLeft, decimal value)
    {
        if (value > BestValue.Amount)
            (BestValue, Best) = (Usd.FromDollars(value), [.. _taken.OfType<PortfolioCase>()]);
        if (feature == _choices.Length || ++_branches > _mostBranches || Bound(feature, weeksLeft, upfrontLeft, value) <= BestValue.Amount)
            return;

        foreach (var choice in _choices[feature])
        {
            if (choice is not null && (choice.EffortWeeks > weeksLeft || choice.UpfrontCost.Amount > upfrontLeft))
                continue;
            _taken[feature] = choice;
            Decide(
                feature + 1,
                weeksLeft - (choice?.EffortWeeks ?? 0m),
                upfrontLeft - (choice?.UpfrontCost.Amount ?? 0m),
                value + (choice?.NetPresentValue.Amount ?? 0m));
            _taken[feature] = null;
        }
    }

    private decimal Bound(int feature, decimal weeksLeft, decimal upfrontLeft, decimal value)
    {
        var most = decimal.MaxValue;
        foreach (var relaxation in _relaxations)
            most = Math.Min(most, relaxation.MostFrom(feature, weeksLeft, upfrontLeft));
        return value + most;
    }
}
