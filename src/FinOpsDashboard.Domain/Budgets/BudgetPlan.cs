using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Budgets;

/// <summary>What was planned for a period, and every amendment since.</summary>
/// <param name="Planned">The first amount, US dollars, more than 0.</param>
/// <param name="Amendments">In the order in which they were made.</param>
public sealed record BudgetPlan(Usd Planned, IReadOnlyList<BudgetAmendment> Amendments)
{
    /// <summary>The amendments that change a period, in their order.</summary>
    public IEnumerable<BudgetAmendment> AmendmentsOf(BudgetPeriod period) => Amendments.Where(amendment => amendment.From <= period.FirstMonth);

    /// <summary>What holds for a period: the last amendment that changes it, else what was planned.</summary>
    public Usd AmountOf(BudgetPeriod period) => AmendmentsOf(period).LastOrDefault()?.Amount ?? Planned;
}
