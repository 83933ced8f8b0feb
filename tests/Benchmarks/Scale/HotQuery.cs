using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>A question that a page asks whenever it is opened, and the same of a table of rows.</summary>
/// <param name="Name">What the page shows.</param>
/// <param name="AskAsync">Asks the ledger; the sum of what it answers.</param>
/// <param name="Sql">Asks DuckDB; columns with a sum named <c>cost</c>.</param>
internal sealed record HotQuery(string Name, Func<Workshop, Task<decimal>> AskAsync, string Sql)
{
    private const string YearOfMonths = "day >= DATE '2025-11-01' AND day < DATE '2026-11-01'";
    private const string Month = "day >= DATE '2026-10-01' AND day < DATE '2026-11-01'";

    private static readonly DateRange Year = new(new DateOnly(2025, 11, 1), new DateOnly(2026, 11, 1));
    private static readonly DateRange October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));

    /// <summary>The five that the overview, the explorer and a workspace ask.</summary>
    public static IReadOnlyList<HotQuery> All { get; } =
    [
        Spend("overview: a year of months by feature", Year, SpendGranularity.Monthly, [SpendKey.Feature], $"SELECT month, feature, SUM(cost) AS cost FROM spend WHERE {YearOfMonths} GROUP BY month, feature"),
        Spend("explorer: a year of months by model and token kind", Year, SpendGranularity.Monthly, [SpendKey.Model, SpendKey.TokenKind], $"SELECT month, model, kind, SUM(cost) AS cost FROM spend WHERE {YearOfMonths} GROUP BY month, model, kind"),
        Spend("explorer: the days of a month by feature", October, SpendGranularity.Daily, [SpendKey.Feature], $"SELECT day, feature, SUM(cost) AS cost FROM spend WHERE {Month} GROUP BY day, feature"),
        Spend("explorer: the days of a month by model", October, SpendGranularity.Daily, [SpendKey.Model], $"SELECT day, model, SUM(cost) AS cost FROM spend WHERE {Month} GROUP BY day, model"),
        new(
            "workspace: a year of months of one feature by usage",
            async workshop => (await workshop.Get<IFeatureSpend>().GetMonthsAsync("feature-17", new BillingMonth(2025, 11), CancellationToken.None)).Sum(month => month.UnblendedCost.Amount),
            $"SELECT month, model, kind, SUM(cost) AS cost, SUM(quantity) AS quantity FROM spend WHERE {YearOfMonths} AND feature = 'feature-17' GROUP BY month, model, kind"),
    ];

    private static HotQuery Spend(string name, DateRange period, SpendGranularity granularity, SpendKey[] keys, string sql) => new(
        name,
        async workshop => (await workshop.Get<ISpendQueries>().AskAsync(
            new SpendQuestion { Period = period, Granularity = granularity, GroupBy = keys }, CancellationToken.None)).Total,
        sql);
}
