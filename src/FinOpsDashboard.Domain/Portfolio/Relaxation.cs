namespace FinOpsDashboard.Domain.Portfolio;

/// <summary>
/// The value that the undecided features can add at most, as if the two limits were one, a mix of both, and a case could be done in part:
/// the steps of the upper hulls of all features, by value for each unit of the limit. No choice within both limits exceeds it.
/// </summary>
internal sealed class Relaxation
{
    private readonly decimal _shareOfWeeks;
    private readonly (decimal Weeks, decimal Upfront) _limits;
    private readonly (decimal Use, decimal Value)[][] _totalsFrom;

    /// <param name="features">The cases of each feature, in the order in which features are decided.</param>
    /// <param name="limits">Engineering weeks, and US dollars upfront; above 0.</param>
    /// <param name="shareOfWeeks">How much of the mix are weeks, 0 to 1; the rest is what is paid upfront.</param>
    public Relaxation(PortfolioCase[][] features, (decimal Weeks, decimal Upfront) limits, decimal shareOfWeeks)
    {
        (_limits, _shareOfWeeks) = (limits, shareOfWeeks);
        var hulls = features.Select(cases => Hull([.. cases.Select(@case => (UseOf(@case), @case.NetPresentValue.Amount))])).ToArray();
        _totalsFrom = [.. Enumerable.Range(0, features.Length + 1).Select(from => Totals(hulls[from..]))];
    }

    /// <summary>How much of the mixed limit a case uses.</summary>
    public decimal UseOf(PortfolioCase @case) => Mix(@case.EffortWeeks, @case.UpfrontCost.Amount);

    /// <summary>What the features from one on can add at most.</summary>
    public decimal MostFrom(int feature, decimal weeksLeft, decimal upfrontLeft)
    {
        var totals = _totalsFrom[feature];
        var limit = Mix(weeksLeft, upfrontLeft);
        var last = LastWithin(totals, limit);
        if (last == totals.Length - 1)
            return totals[last].Value;
        var (from, to) = (totals[last], totals[last + 1]);
        return from.Value + ((to.Value - from.Value) * ((limit - from.Use) / (to.Use - from.Use)));
    }

    /// <summary>What a unit of the mixed limit is worth at the margin: the value for each unit of the step that is done in part.</summary>
    public decimal MarginalValue()
    {
        var totals = _totalsFrom[0];
        var last = LastWithin(totals, Mix(_limits.Weeks, _limits.Upfront));
        return last == totals.Length - 1 ? 0m : (totals[last + 1].Value - totals[last].Value) / (totals[last + 1].Use - totals[last].Use);
    }

    private decimal Mix(decimal weeks, decimal upfront) =>
        (_shareOfWeeks * weeks / _limits.Weeks) + ((1m - _shareOfWeeks) * upfront / _limits.Upfront);

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
