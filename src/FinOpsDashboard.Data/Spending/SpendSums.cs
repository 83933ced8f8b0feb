namespace FinOpsDashboard.Data.Spending;

/// <summary>Puts the answers of several statements together.</summary>
internal static class SpendSums
{
    /// <summary>Adds up rows of the same period and keys. Within one answer there is each of them once.</summary>
    public static IEnumerable<SpendSum> Merge(IReadOnlyList<IReadOnlyList<SpendSum>> answers)
    {
        if (answers.Count == 1) return answers[0];
        var merged = new Dictionary<(int, string, string), SpendSum>();
        foreach (var sum in answers.SelectMany(answer => answer))
        {
            var key = (sum.Period, sum.First, sum.Second);
            merged[key] = merged.TryGetValue(key, out var known) ? Add(known, sum) : sum;
        }

        return merged.Values;
    }

    private static SpendSum Add(SpendSum left, SpendSum right) => left with
    {
        Units = left.Units + right.Units,
        Rest = left.Rest + right.Rest,
        Estimated = Math.Max(left.Estimated, right.Estimated),
        SomeUnit = string.CompareOrdinal(left.SomeUnit, right.SomeUnit) < 0 ? left.SomeUnit : right.SomeUnit,
        OtherUnit = string.CompareOrdinal(left.OtherUnit, right.OtherUnit) > 0 ? left.OtherUnit : right.OtherUnit,
    };
}
