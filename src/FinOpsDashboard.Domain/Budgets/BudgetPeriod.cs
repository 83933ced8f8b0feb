using System.Globalization;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Budgets;

/// <summary>A calendar month, quarter or year that money is planned for. The default value is January of year 1.</summary>
public readonly record struct BudgetPeriod
{
    private const int MonthsOfAQuarter = 3;
    private const int MonthsOfAYear = 12;

    private BudgetPeriod(BudgetPeriodKind kind, BillingMonth firstMonth) => (Kind, FirstMonth) = (kind, firstMonth);

    /// <summary>How long it lasts.</summary>
    public BudgetPeriodKind Kind { get; }

    /// <summary>Its first month.</summary>
    public BillingMonth FirstMonth { get; }

    /// <summary>Its UTC days.</summary>
    public DateRange Days => new(FirstMonth.FirstDay, FirstMonth.Plus(MonthsOf(Kind)).FirstDay);

    /// <summary>Its last day, UTC.</summary>
    public DateOnly LastDay => Days.EndExclusive.AddDays(-1);

    /// <summary>The horizon that ends with it when it is the current one.</summary>
    public ForecastHorizon Horizon => Kind switch
    {
        BudgetPeriodKind.Month => ForecastHorizon.MonthEnd,
        BudgetPeriodKind.Quarter => ForecastHorizon.QuarterEnd,
        _ => ForecastHorizon.YearEnd,
    };

    /// <summary>The month, quarter or year that a month lies in.</summary>
    public static BudgetPeriod Of(BudgetPeriodKind kind, BillingMonth month) => new(kind, month.Plus(-((month.Month - 1) % MonthsOf(kind))));

    /// <summary>Reads <c>2026-10</c>, <c>2026-Q4</c> or <c>2026</c>.</summary>
    public static bool TryParse(string? text, out BudgetPeriod period)
    {
        period = default;
        var word = (text ?? "").Trim();
        if (BillingMonth.TryParse(word, out var month))
        {
            period = Of(BudgetPeriodKind.Month, month);
            return true;
        }

        if (word.Length == 7 && word[4] == '-' && word[5] is 'Q' or 'q' && word[6] is >= '1' and <= '4' && BillingMonth.TryParse($"{word[..4]}-01", out var january))
        {
            period = Of(BudgetPeriodKind.Quarter, january.Plus((word[6] - '1') * MonthsOfAQuarter));
            return true;
        }

        if (word.Length != 4 || !BillingMonth.TryParse($"{word}-01", out var first)) return false;
        period = Of(BudgetPeriodKind.Year, first);
        return true;
    }

    /// <summary>The period as <c>2026-10</c>, <c>2026-Q4</c> or <c>2026</c>.</summary>
    public override string ToString() => Kind switch
    {
        BudgetPeriodKind.Month => $"{FirstMonth}",
        BudgetPeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{FirstMonth.Year:0000}-Q{(FirstMonth.Month - 1) / MonthsOfAQuarter + 1}"),
        _ => FirstMonth.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static int MonthsOf(BudgetPeriodKind kind) => kind switch
    {
        BudgetPeriodKind.Month => 1,
        BudgetPeriodKind.Quarter => MonthsOfAQuarter,
        BudgetPeriodKind.Year => MonthsOfAYear,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such period."),
    };
}
