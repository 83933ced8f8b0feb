using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Demo;

/// <summary>What the made-up company planned for the year that today lies in.</summary>
internal static class DemoBudgets
{
    private const string Author = "demo data";

    public static IReadOnlyList<Budget> Of(DateTimeOffset now)
    {
        var month = BillingMonth.Of(DateOnly.FromDateTime(now.UtcDateTime));
        var monthly = BudgetTerm.EveryMonthOf(month.Year);
        return
        [
            Entered(BudgetScope.Bill, BudgetTerm.Once(BudgetPeriod.Of(BudgetPeriodKind.Year, month)), 430_000m, "Bedrock, whole year"),
            Entered(BudgetScope.Bill, monthly, 38_000m, "") with
            {
                Plan = new BudgetPlan(Usd.FromDollars(38_000m), [new BudgetAmendment(Usd.FromDollars(45_000m), month, "Peak season, agreed with finance", Author, now)]),
            },
            Entered(BudgetScope.Team("Customer Care"), BudgetTerm.Once(BudgetPeriod.Of(BudgetPeriodKind.Quarter, month)), 31_000m, ""),
            Entered(BudgetScope.Team("Discovery"), BudgetTerm.Once(BudgetPeriod.Of(BudgetPeriodKind.Quarter, month)), 34_000m, ""),
            Entered(BudgetScope.Feature("support-assist"), monthly, 9_800m, ""),
            Entered(BudgetScope.Feature("invoice-extraction"), monthly, 9_000m, ""),
            Entered(BudgetScope.Feature("search-intent"), monthly, 10_000m, ""),
            Entered(BudgetScope.Feature("gift-finder"), monthly, 2_200m, ""),
            Entered(BudgetScope.Feature("code-review"), monthly, 9_500m, ""),
        ];

        Budget Entered(BudgetScope scope, BudgetTerm term, decimal dollars, string name) => new()
        {
            Scope = scope,
            Term = term,
            Name = name,
            Plan = new BudgetPlan(Usd.FromDollars(dollars), []),
            Author = Author,
            EnteredAt = now,
        };
    }
}
