using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>Holds the bill against budgets; asks the ledger once for each cost basis in use, and nothing of AWS.</summary>
public sealed class BudgetReview(IBudgetStore store, ISpendQueries spend, IFeatureStore features, TimeProvider time)
{
    /// <summary>How the rest of a period is foreseen: as the page of forecasts does where nobody chooses.</summary>
    public const ForecastMethod Method = ForecastMethod.RunRate;

    /// <summary>What the range of a forecast learns from.</summary>
    private const int MonthsLearntFrom = 16;

    /// <summary>Holds all of them against the bill.</summary>
    public async Task<BudgetsView> GetAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var budgets = await store.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var counting = budgets.Where(budget => budget.Counts).ToList();
        var bills = new Dictionary<SpendMetric, Bill>();
        foreach (var metric in counting.Select(budget => budget.Metric).Distinct())
        {
            var first = counting.Where(budget => budget.Metric == metric).Min(budget => budget.Term.First.Days.Start);
            bills[metric] = await BillAsync(metric, first, today, cancellationToken).ConfigureAwait(false);
        }

        return new BudgetsView
        {
            Today = today,
            Lines =
            [
                .. counting.SelectMany(budget => Lines(budget, known, bills[budget.Metric], today))
                    .OrderBy(line => line.Budget.Scope.Kind).ThenBy(line => line.Period.Days.Start).ThenBy(line => line.Period.Kind).ThenBy(line => line.Budget.Id),
            ],
            Budgets = budgets,
            Features = known,
            AsOf = bills.Values.FirstOrDefault()?.AsOf,
            IsDemo = bills.Values.Any(bill => bill.IsDemo),
        };
    }

    private static IEnumerable<BudgetLine> Lines(Budget budget, IReadOnlyList<Feature> known, Bill bill, DateOnly today)
    {
        var scope = budget.Scope;
        var carriers = known.Where(feature => scope.Kind switch
        {
            BudgetScopeKind.Feature => feature.Id == scope.Name,
            BudgetScopeKind.Team => feature.Owner.Trim().Equals(scope.Name, StringComparison.OrdinalIgnoreCase),
            _ => false,
        }).ToList();
        // A team that owns nothing any more, or a feature that was removed: what it was billed is not known, and not zero.
        var isFeature = scope.Kind == BudgetScopeKind.Feature;
        var history = scope.Kind == BudgetScopeKind.Bill || carriers.Count > 0 ? bill.HistoryOf(scope, carriers.ConvertAll(feature => feature.Id)) : null;
        var name = scope.Kind == BudgetScopeKind.Bill ? "All of Bedrock" : isFeature ? carriers.FirstOrDefault()?.Name ?? scope.Name : scope.Name;
        return budget.Term.Periods().Select(period => new BudgetLine(
            budget,
            period,
            name,
            isFeature ? carriers.FirstOrDefault()?.Ordinal : null,
            history,
            BudgetReckoner.Reckon(budget.Plan.AmountOf(period), budget.Thresholds, period, history, Method, today)));
    }

    private async Task<Bill> BillAsync(SpendMetric metric, DateOnly first, DateOnly today, CancellationToken cancellationToken)
    {
        var learnt = BillingMonth.Of(today).Plus(-MonthsLearntFrom).FirstDay;
        var report = await spend.AskAsync(
            new SpendQuestion
            {
                Period = new DateRange(first < learnt ? first : learnt, today.AddDays(1)),
                Granularity = SpendGranularity.Daily,
                GroupBy = [SpendKey.Feature],
                Metric = metric,
            },
            cancellationToken).ConfigureAwait(false);
        return new Bill(report, today);
    }

    /// <summary>The days of the ledger in one cost basis.</summary>
    private sealed class Bill(SpendReport report, DateOnly today)
    {
        private readonly Dictionary<BudgetScope, SpendHistory> _histories = [];
        private readonly ILookup<string, SpendReportRow> _rows = report.Rows.ToLookup(row => row.Keys[0], StringComparer.Ordinal);
        private readonly HashSet<DateOnly> _estimated = [.. report.Rows.Where(row => row.IsEstimated).Select(row => row.Period)];

        private readonly DateRange _days =
            report.Rows.Count == 0 ? default : new DateRange(report.Rows.Min(row => row.Period), report.Rows.Max(row => row.Period).AddDays(1));

        public DateTimeOffset? AsOf => report.AsOf;

        public bool IsDemo => report.IsDemo;

        public SpendHistory? HistoryOf(BudgetScope scope, IReadOnlyList<string> carriers)
        {
            if (_days.IsEmpty) return null;
            if (_histories.TryGetValue(scope, out var known)) return known;
            var rows = scope.Kind == BudgetScopeKind.Bill ? report.Rows : carriers.SelectMany(carrier => _rows[carrier]);
            var filled = report.AsOf is { } asOf ? DateOnly.FromDateTime(asOf.UtcDateTime) : today;
            var history = new SpendHistory(
                _days,
                rows.GroupBy(row => row.Period).ToDictionary(group => group.Key, group => Usd.FromDollars(group.Sum(row => row.Amount))),
                _estimated,
                filled < today ? filled : today);
            return _histories[scope] = history;
        }
    }
}
