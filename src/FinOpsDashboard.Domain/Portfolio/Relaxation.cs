namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>
/// The value that the undecided features can add at most, as if the two limits were one, a mix of both, and a case could be done in part:
/// the steps of the upper hulls of all features, by value for each unit of the limit. No choice within both limits exceeds it.
/// </summary>
internal sealed class Relaxation
{
    /// <summary>Values are counted in parts of the largest, and uses in parts of the limit to this many decimals: their ratio stays a decimal.</summary>
    private const decimal LargestValue = 1e12m;

    private const int UseDecimals = 12;

    private readonly decimal? _weeks;
    private readonly decimal? _upfront;
    private readonly decimal _unit;
    private readonly List<(decimal Use, decimal Value)>[] _hulls;
    private readonly (decimal Use, decimal Value)[]?[] _totalsFrom;
    private readonly decimal _marginalValue;

    /// <param name="features">The cases of each feature, in the order in which features are decided.</param>
    /// <param name="limits">The limits. One of 0 lets through only what needs nothing of it, and is as good as none.</param>
    /// <param name="shareOfWeeks">How much of the mix are weeks, 0 to 1; the rest is what is paid upfront.</param>
    public Relaxation(PortfolioCase[][] features, PortfolioLimits limits, decimal shareOfWeeks)
    {
        ShareOfWeeks = shareOfWeeks;
        _weeks = limits.EffortWeeks is > 0m and var weeks ? weeks : null;
        _upfront = limits.UpfrontCost?.Amount is > 0m and var upfront ? upfront : null;
        _unit = Math.Max(1m, features.SelectMany(cases => cases).Select(@case => @case.NetPresentValue.Amount / LargestValue).DefaultIfEmpty().Max());
        _hulls = [.. features.Select(cases => Hull([.. cases.Select(@case => (UseOf(@case), @case.NetPresentValue.Amount / _unit))]))];
        _totalsFrom = new (decimal Use, decimal Value)[]?[features.Length + 1];
        _marginalValue = MarginalValue(TotalsFrom(0), Mix(_weeks ?? 0m, _upfront ?? 0m));
    }

    /// <summary>How much of the mix are weeks, 0 to 1.</summary>
    public decimal ShareOfWeeks { get; }

    /// <summary>What a case is worth beyond the limit that it uses; 0 for no case. Only good to compare.</summary>
    public decimal WorthOf(PortfolioCase? @case) => @case is null ? 0m : (@case.NetPresentValue.Amount / _unit) - (_marginalValue * UseOf(@case));

    /// <summary>What the features from one on can add at most.</summary>
    public decimal MostFrom(int feature, decimal weeksLeft, decimal upfrontLeft)
    {
        var totals = TotalsFrom(feature);
        var limit = Mix(weeksLeft, upfrontLeft);
        var last = LastWithin(totals, limit);
        if (last == totals.Length - 1)
            return totals[last].Value * _unit;
        var (from, to) = (totals[last], totals[last + 1]);
        return (from.Value + ((to.Value - from.Value) * ((limit - from.Use) / (to.Use - from.Use)))) * _unit;
    }

    /// <summary>The value for each unit of the limit of the step that is done in part; 0 when all are done.</summary>
    private static decimal MarginalValue((decimal Use, decimal Value)[] totals, decimal limit)
    {
        var last = LastWithin(totals, limit);
        return last == totals.Length - 1 ? 0m : (totals[last + 1].Value - totals[last].Value) / (totals[last + 1].Use - totals[last].Use);
    }

    private (decimal Use, decimal Value)[] TotalsFrom(int feature) => _totalsFrom[feature] ??= Totals(_hulls[feature..]);

    /// <summary>How much of the mixed limit a case uses; rounded down, which leaves the bound a bound.</summary>
    private decimal UseOf(PortfolioCase @case) => decimal.Round(Mix(@case.EffortWeeks, @case.UpfrontCost.Amount), UseDecimals, MidpointRounding.ToZero);

    /// <summary>A limit that there is none of has no part in the mix.</summary>
    private decimal Mix(decimal weeks, decimal upfront) =>
        (_weeks is { } mostWeeks ? ShareOfWeeks * (weeks / mostWeeks) : 0m) + (_upfront is { } mostUpfront ? (1m - ShareOfWeeks) * (upfront / mostUpfront) : 0m);

    private static int LastWithin((decimal Use, decimal Value)[] totals, decimal limit)
    {
        var (low, high) = (0, totals.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = totals[middle].Use <= limit ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static (decimal Use, decimal Value)[] Totals(IEnumerable<List<(decimal Use, decimal Value)>> hulls)
    {
        var steps = hulls.SelectMany(hull => hull).OrderByDescending(step => step.Use == 0m ? decimal.MaxValue : step.Value / step.Use).ToList();
        var totals = new (decimal Use, decimal Value)[steps.Count + 1];
        for (var index = 0; index < steps.Count; index++)
            totals[index + 1] = (totals[index].Use + steps[index].Use, totals[index].Value + steps[index].Value);
        return totals;
    }

    /// <summary>The steps of the upper hull, from nothing over ever more use to the most value.</summary>
    private static List<(decimal Use, decimal Value)> Hull(List<(decimal Use, decimal Value)> cases)
    {
        var steps = new List<(decimal Use, decimal Value)>();
        var (use, value) = (0m, 0m);
        while (cases.Exists(@case => @case.Value > value))
        {
            var next = cases.Where(@case => @case.Value > value)
                .OrderByDescending(@case => @case.Use <= use ? decimal.MaxValue : (@case.Value - value) / (@case.Use - use))
                .ThenByDescending(@case => @case.Value)
                .First();
            steps.Add((Math.Max(0m, next.Use - use), next.Value - value));
            (use, value) = (Math.Max(use, next.Use), next.Value);
        }

        return steps;
    }
}
