namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Checks digit by digit that the shares of a dimension add up to the base facts they split.</summary>
public static class SplitCheck
{
    /// <summary>Stands for the part of a fact that no value of the dimension accounts for.</summary>
    public const string Unsplit = "(unsplit)";

    /// <summary>Attributes an answer, grouped by (usage type, value), to the services asked for, and compares its sums with the facts.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="facts">The base facts, as (service, usage type).</param>
    /// <param name="answer">What came, as (usage type, value).</param>
    public static SplitTable Compare(SplitRequest request, IReadOnlyList<CostRow> facts, CostTable answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(answer);
        var asked = request.Days.ToHashSet();
        var bases = facts.Where(fact => asked.Contains(new ServiceDay(fact.First, fact.Day))).ToList();
        var shares = answer.Rows.ToLookup(row => (row.Day, row.First));
        var result = new List<SplitShare>(answer.Rows.Count);
        var pending = new HashSet<ServiceDay>();
        foreach (var fact in bases)
        {
            var rest = fact.Metrics;
            var count = 1;
            foreach (var row in shares[(fact.Day, fact.Second)])
            {
                count++;
                rest = rest.Minus(row.Metrics);
                result.Add(new SplitShare(fact.Day, fact.First, fact.Second, row.Second, row.Metrics, row.IsEstimated));
            }

            // A fact of zeros may have no share at all: the rest of zero is kept, for it tells that the fact was asked for.
            if (rest.IsZero && count > 1) continue;
            result.Add(new SplitShare(fact.Day, fact.First, fact.Second, Unsplit, rest, fact.IsEstimated));
            // A rest of rounding is kept, so that the sum is the bill, but asking again would not mend it.
            if (!FactCheck.IsRounding(rest, count)) pending.Add(new ServiceDay(fact.First, fact.Day));
        }

        AddSharesWithoutFact(request, facts, answer, pending);
        return new SplitTable(request.Days, result, pending, answer.KeyDescriptions);
    }

    /// <summary>A share under a usage type that the base does not know means that the base is behind: nothing is made up, it is asked again.</summary>
    private static void AddSharesWithoutFact(
        SplitRequest request, IReadOnlyList<CostRow> facts, CostTable answer, HashSet<ServiceDay> pending)
    {
        // The answer covers every day of every service in the request; those that were not asked for have facts all the same.
        var services = request.Services.ToHashSet(StringComparer.Ordinal);
        var known = facts.Where(fact => services.Contains(fact.First)).Select(fact => (fact.Day, fact.Second)).ToHashSet();
        foreach (var day in answer.Rows.Where(row => !known.Contains((row.Day, row.First))).Select(row => row.Day).Distinct())
            pending.UnionWith(request.Days.Where(asked => asked.Day == day));
    }
}
