using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Budgets;

/// <summary>Budgets with their whole record.</summary>
public sealed class BudgetStore(IDbContextFactory<FinOpsDbContext> contexts) : IBudgetStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Budget>> GetAllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.Budgets.AsNoTracking().TagWith("budgets").Include(row => row.Amendments).OrderBy(row => row.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(ToBudget)];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<int>> AddAsync(IReadOnlyList<Budget> budgets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = budgets.Select(ToRow).ToList();
        context.Budgets.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(row => row.Id);
    }

    /// <inheritdoc />
    public async Task<bool> AmendAsync(int id, BudgetAmendment amendment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (!await context.Budgets.AnyAsync(row => row.Id == id && row.WithdrawnUtc == null, cancellationToken).ConfigureAwait(false)) return false;
        context.BudgetAmendments.Add(ToRow(id, amendment));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> WithdrawAsync(int id, BudgetWithdrawal withdrawal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var (author, reason, moment) = (withdrawal.Author, withdrawal.Reason, (DateTime?)withdrawal.At.UtcDateTime);
        return await context.Budgets.Where(row => row.Id == id && row.WithdrawnUtc == null)
            .ExecuteUpdateAsync(
                update => update.SetProperty(row => row.WithdrawnBy, author).SetProperty(row => row.WithdrawnReason, reason).SetProperty(row => row.WithdrawnUtc, moment),
                cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    private static BudgetRow ToRow(Budget budget) => new()
    {
        Scope = $"{budget.Scope}",
        Name = budget.Name,
        Term = $"{budget.Term}",
        Planned = FixedPoint.FromCost(budget.Plan.Planned.Amount),
        Metric = SpendQuestionWords.Of(budget.Metric),
        Thresholds = string.Join(',', budget.Thresholds.Select(threshold => Application.Formatting.ExactText.Of(threshold * 100))),
        EnteredBy = budget.Author,
        EnteredUtc = budget.EnteredAt.UtcDateTime,
        Amendments = [.. budget.Plan.Amendments.Select(amendment => ToRow(0, amendment))],
    };

    private static BudgetAmendmentRow ToRow(int budgetId, BudgetAmendment amendment) => new()
    {
        BudgetId = budgetId,
        Amount = FixedPoint.FromCost(amendment.Amount.Amount),
        FromMonth = DayKey.From(amendment.From),
        Reason = amendment.Reason,
        MadeBy = amendment.Author,
        MadeUtc = amendment.At.UtcDateTime,
    };

    private static Budget ToBudget(BudgetRow row) => new()
    {
        Id = row.Id,
        Scope = BudgetScope.TryParse(row.Scope, out var scope) ? scope : throw Unreadable("scope", row.Scope),
        Name = row.Name,
        Term = BudgetTerm.TryParse(row.Term, out var term) ? term : throw Unreadable("period", row.Term),
        Plan = new BudgetPlan(
            Usd.FromDollars(row.Planned.ToCost()),
            [
                .. row.Amendments.OrderBy(made => made.Id).Select(made => new BudgetAmendment(
                    Usd.FromDollars(made.Amount.ToCost()), DayKey.ToMonth(made.FromMonth), made.Reason, made.MadeBy, Moment(made.MadeUtc))),
            ]),
        Metric = Enum.TryParse<SpendMetric>(row.Metric, ignoreCase: true, out var metric) ? metric : throw Unreadable("cost basis", row.Metric),
        Thresholds = BudgetFile.ReadThresholds(row.Thresholds) is { Fault: null } read ? read.Thresholds : throw Unreadable("threshold", row.Thresholds),
        Author = row.EnteredBy,
        EnteredAt = Moment(row.EnteredUtc),
        Withdrawal = row.WithdrawnUtc is { } moment ? new BudgetWithdrawal(row.WithdrawnReason, row.WithdrawnBy, Moment(moment)) : null,
    };

    private static DateTimeOffset Moment(DateTime utc) => new(utc, TimeSpan.Zero);

    private static InvalidOperationException Unreadable(string what, string word) =>
        new($"The database holds a budget with the {what} \"{word}\", which this version does not know.");
}
