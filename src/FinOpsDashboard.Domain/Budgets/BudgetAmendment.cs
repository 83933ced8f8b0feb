using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Domain.Budgets;

/// <summary>A new amount for a budget. It never replaces what was planned; it is added to the record.</summary>
/// <param name="Amount">The new amount of a period, US dollars, more than 0.</param>
/// <param name="From">The first month whose budget it changes; periods that begin earlier keep theirs.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who amended it.</param>
/// <param name="At">When, UTC.</param>
public sealed record BudgetAmendment(Usd Amount, BillingMonth From, string Reason, string Author, DateTimeOffset At);
