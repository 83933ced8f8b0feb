using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>What is wrong with what somebody entered about a budget, and what to do.</summary>
internal static class BudgetFaults
{
    private const int LongestText = 500;
    private const int LongestName = 100;
    private const int LongestAuthor = 256;
    private const int MostDecimals = 10;
    private const int FirstYear = 2023;
    private const int MostYearsAhead = 10;
    private const int MostNamed = 20;
    private const decimal Largest = 1_000_000_000m;

    public static IEnumerable<string> Of(BudgetEntry entry, DateTimeOffset now)
    {
        var what = BudgetText.Of(entry);
        foreach (var fault in OfAmount(entry.Dollars)) yield return $"{what}: {fault}";
        var year = entry.Term.First.FirstMonth.Year;
        if (year < FirstYear || year > now.Year + MostYearsAhead)
            yield return $"{what}: a budget is for a period from {FirstYear} to {now.Year + MostYearsAhead}.";
        if (entry.Metric == SpendMetric.Quantity || !Enum.IsDefined(entry.Metric)) yield return $"{what}: a budget is measured in a cost, not in a quantity. Use {string.Join(", ", BudgetText.Metrics)}.";
        if (entry.Name.Length > LongestName) yield return $"{what}: a name has at most {LongestName} characters.";
        if (entry.Name.Any(char.IsControl)) yield return $"{what}: a name is one line of text.";
        foreach (var fault in OfThresholds(entry.Thresholds)) yield return $"{what}: {fault}";
    }

    public static IEnumerable<string> OfAmount(decimal dollars)
    {
        if (dollars <= 0) yield return "The amount has to be more than 0 US dollars. To end a budget, take it back.";
        if (dollars > Largest) yield return $"The amount is at most {Format.Count(Largest)} US dollars.";
        if (decimal.Round(dollars, MostDecimals) != dollars) yield return $"The amount has at most {MostDecimals} decimals.";
    }

    public static IEnumerable<string> OfScope(BudgetScope scope, IReadOnlyList<Feature> features)
    {
        if (scope.Kind == BudgetScopeKind.Feature && !features.Any(feature => feature.Id == scope.Name))
            yield return $"There is no feature with the id \"{Short(scope.Name)}\". {Known("Features", features.Select(feature => feature.Id), "Create one first: finops features set")}";
        if (scope.Kind == BudgetScopeKind.Team && !features.Any(feature => BudgetScope.Team(Owner(feature)) == scope))
        {
            var owners = features.Select(feature => feature.Owner.Trim()).Where(owner => owner.Length > 0);
            yield return $"No feature has the owner \"{Short(scope.Name)}\". {Known("Owners", owners, "Name the owner of a feature first")}";
        }
    }

    public static IEnumerable<string> OfReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) yield return "Say why: the reason stays on record with the change.";
        if (reason.Length > LongestText) yield return $"A reason has at most {LongestText} characters.";
        if (reason.Any(char.IsControl)) yield return "A reason is one line of text.";
    }

    public static IEnumerable<string> OfAuthor(string author)
    {
        if (string.IsNullOrWhiteSpace(author)) yield return "Say who enters it.";
        else if (author.Length > LongestAuthor) yield return $"A name has at most {LongestAuthor} characters.";
    }

    public static IEnumerable<string> OfStart(BudgetTerm term, BillingMonth? from, DateTimeOffset now)
    {
        if (from is not { } month)
        {
            if (term.Repeats && StandardStart(term, now) == term.First.FirstMonth && term.Periods().All(period => period.Days.EndExclusive <= DateOnly.FromDateTime(now.UtcDateTime)))
                yield return $"{term} is over, and an amendment would change what its months were held against. Say from which month on it holds.";
            yield break;
        }

        if (!term.Repeats) yield return $"This budget has one period, {term}; the amendment holds for it. Leave the first month out.";
        else if (!term.Periods().Any(period => period.FirstMonth == month)) yield return $"{month} is no month of {term}. Choose one from {term.First} on.";
    }

    /// <summary>The first month that an amendment holds for where nobody says: the present one, so that finished months keep their budget.</summary>
    public static BillingMonth StandardStart(BudgetTerm term, DateTimeOffset now)
    {
        var present = BillingMonth.Of(DateOnly.FromDateTime(now.UtcDateTime));
        return term.Repeats && term.Periods().Any(period => period.FirstMonth == present) ? present : term.First.FirstMonth;
    }

    private static IEnumerable<string> OfThresholds(IReadOnlyList<decimal> thresholds)
    {
        if (thresholds.Count is 0 or > BudgetThresholds.Most) yield return $"Give 1 to {BudgetThresholds.Most} thresholds in percent of the budget, such as 80,95,100.";
        if (thresholds.Any(threshold => threshold is <= 0 or > BudgetThresholds.Largest || decimal.Round(threshold, 4) != threshold))
            yield return $"A threshold is more than 0 % and at most {BudgetThresholds.Largest * 100:0} % of the budget, with at most two decimals.";
        if (thresholds.Distinct().Count() < thresholds.Count) yield return "A threshold is there twice.";
    }

    private static string Known(string what, IEnumerable<string> names, string otherwise)
    {
        var known = names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (known.Count == 0) return $"{otherwise}.";
        return $"{what}: {string.Join(", ", known.Take(MostNamed))}{(known.Count > MostNamed ? " …" : "")}.";
    }

    private static string Owner(Feature feature) => feature.Owner.Trim() is { Length: > 0 } owner ? owner : "\0";

    private static string Short(string text) => text.Length > 70 ? text[..70] + "…" : text;
}
