using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Portfolio;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Benchmarks.Scale;

/// <summary>All that a page asks and computes when it is opened, without drawing it.</summary>
/// <param name="Name">The page.</param>
/// <param name="RunAsync">Does it.</param>
internal sealed record PageWork(string Name, Func<Workshop, Task> RunAsync)
{
    private static readonly BillingMonth October = new(2026, 10);

    /// <summary>Every page that shows actuals.</summary>
    public static IReadOnlyList<PageWork> All { get; } =
    [
        new("overview, features", workshop => workshop.Get<OverviewQuery>().RunAsync(CancellationToken.None)),
        new("allocation", workshop => workshop.Get<MonthAllocation>().GetAsync(October, SpendMetric.Unblended, CancellationToken.None)),
        new("unit costs", workshop => workshop.Get<UnitCosts>().GetAsync(October.Plus(1 - UnitCosts.StandardMonths), October, CancellationToken.None)),
        new("reconciliation", workshop => workshop.Get<MonthlyReconciliation>().GetAsync(October, CancellationToken.None)),
        new("credits: pools", workshop => workshop.Get<CreditReview>().GetAsync(CancellationToken.None)),
        new("credits: cost bases", workshop => workshop.Get<CostBases>().GetAsync(CancellationToken.None)),
        new("forecast", workshop => workshop.Get<SpendForecasts>().GetAsync(CancellationToken.None)),
        new("budgets", workshop => workshop.Get<BudgetReview>().GetAsync(CancellationToken.None)),
        new("anomalies", workshop => workshop.Get<AnomalyReview>().GetAsync(CancellationToken.None)),
        new("portfolio", workshop => workshop.Get<PortfolioReview>().GetAsync(new PortfolioLimits(), CancellationToken.None)),
        new("data: months and days", workshop => workshop.Get<LedgerHealth>().GetAsync(null, null, CancellationToken.None)),
        new("data: syncs", workshop => workshop.Get<ISyncHistory>().GetAsync(20, CancellationToken.None)),
        new("data: what a sync would take", workshop => workshop.Get<SpendSync>().EstimateAsync(null, CancellationToken.None)),
        new("data: keys", workshop => workshop.Get<AccountKeyReview>().GetAsync(CancellationToken.None)),
    ];
}
