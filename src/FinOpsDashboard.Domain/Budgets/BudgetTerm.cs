using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Budgets;

/// <summary>The periods that one entry plans: one of them, or each month of a year with the same amount.</summary>
public readonly record struct BudgetTerm
{
    private const string Monthly = "-monthly";
    private const int MonthsOfAYear = 12;

    private BudgetTerm(BudgetPeriod first, bool repeats) => (First, Repeats) = (first, repeats);

    /// <summary>The only period, or January where it repeats.</summary>
    public BudgetPeriod First { get; }

    /// <summary>Whether it stands for each month of the year.</summary>
    public bool Repeats { get; }

    /// <summary>One period.</summary>
    public static BudgetTerm Once(BudgetPeriod period) => new(period, repeats: false);

    /// <summary>Each month of a year, with the same amount.</summary>
    /// <param name="year">1 to 9998.</param>
    public static BudgetTerm EveryMonthOf(int year) => new(BudgetPeriod.Of(BudgetPeriodKind.Month, new BillingMonth(year, 1)), repeats: true);

    /// <summary>Reads <c>2026-10</c>, <c>2026-Q4</c>, <c>2026</c> or, for each month of the year, <c>2026-monthly</c>.</summary>
    public static bool TryParse(string? text, out BudgetTerm term)
    {
        term = default;
        var word = (text ?? "").Trim();
        var repeats = word.EndsWith(Monthly, StringComparison.OrdinalIgnoreCase);
        if (!BudgetPeriod.TryParse(repeats ? word[..^Monthly.Length] : word, out var period)) return false;
        if (repeats && period.Kind != BudgetPeriodKind.Year) return false;
        term = repeats ? EveryMonthOf(period.FirstMonth.Year) : Once(period);
        return true;
    }

    /// <summary>The periods in their order: one, or twelve.</summary>
    public IEnumerable<BudgetPeriod> Periods()
    {
        for (var count = 0; count < (Repeats ? MonthsOfAYear : 1); count++) yield return BudgetPeriod.Of(First.Kind, First.FirstMonth.Plus(count));
    }

    /// <summary>Whether both plan one period.</summary>
    public bool Overlaps(BudgetTerm other) => Periods().Intersect(other.Periods()).Any();

    /// <summary>The term as commands write it.</summary>
    public override string ToString() => Repeats ? $"{First.FirstMonth.Year:0000}{Monthly}" : $"{First}";
}
