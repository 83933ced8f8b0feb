using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>Checks and stores budgets, amendments and withdrawals; pages and commands come through here.</summary>
public sealed class BudgetRegister(IBudgetStore store, IFeatureStore features, TimeProvider time)
{
    /// <summary>Stores budgets when nothing is wrong with any of them.</summary>
    /// <param name="entries">The budgets.</param>
    /// <param name="author">Who enters them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is wrong, one sentence each; empty when all were stored.</returns>
    public async Task<BudgetOutcome> SetAsync(IReadOnlyList<BudgetEntry> entries, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(author);
        var now = time.GetUtcNow();
        var counting = (await store.GetAllAsync(cancellationToken).ConfigureAwait(false)).Where(budget => budget.Counts).ToList();
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var faults = new List<string>(BudgetFaults.OfAuthor(author));
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            var before = faults.Count;
            faults.AddRange(BudgetFaults.Of(entry, now));
            faults.AddRange(BudgetFaults.OfScope(entry.Scope, known));
            if (faults.Count > before) continue;
            var twin = counting.FirstOrDefault(budget => budget.Scope == entry.Scope && budget.Metric == entry.Metric && budget.Term.Overlaps(entry.Term));
            if (twin is not null)
                faults.Add($"{BudgetText.Of(entry)}: budget number {twin.Id} is for that already ({twin.Term}). Amend that one, or take it back first.");
            else if (entries.Take(index).Any(other => other.Scope == entry.Scope && other.Metric == entry.Metric && other.Term.Overlaps(entry.Term)))
                faults.Add($"{BudgetText.Of(entry)}: a period of it is there twice.");
        }

        if (faults.Count > 0) return new BudgetOutcome([], FileReading.Listed(faults));
        var ids = await store.AddAsync([.. entries.Select(entry => ToBudget(entry, author.Trim(), now))], cancellationToken).ConfigureAwait(false);
        return new BudgetOutcome(ids, []);
    }

    /// <summary>Gives a budget another amount; what it was stays on record.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="dollars">The new amount of a period, US dollars.</param>
    /// <param name="from">
    /// The first month that it holds for, of a budget that repeats every month; null for the present month, or all months where the year has not
    /// begun. Other budgets have one period, for which it holds.
    /// </param>
    /// <param name="reason">Why.</param>
    /// <param name="author">Who amends it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EntryOutcome> AmendAsync(
        int id, decimal dollars, BillingMonth? from, string reason, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(author);
        var now = time.GetUtcNow();
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } budget) return EntryOutcome.Refused([Missing(id)]);
        var faults = BudgetFaults.OfAmount(dollars).Concat(BudgetFaults.OfReason(reason)).Concat(BudgetFaults.OfAuthor(author))
            .Concat(BudgetFaults.OfStart(budget.Term, from, time.GetUtcNow())).ToList();
        var start = from ?? BudgetFaults.StandardStart(budget.Term, now);
        if (faults.Count == 0 && budget.Plan.AmountOf(BudgetPeriod.Of(budget.Term.First.Kind, start)).Amount == dollars)
            faults.Add($"The budget is {dollars} USD already. Enter another amount.");
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var amendment = new BudgetAmendment(Usd.FromDollars(dollars), start, reason.Trim(), author.Trim(), now);
        return await store.AmendAsync(id, amendment, cancellationToken).ConfigureAwait(false) ? new EntryOutcome(id, []) : EntryOutcome.Refused([Missing(id)]);
    }

    /// <summary>Takes a budget back: it counts no more, and stays on record with who did it, when and why.</summary>
    public async Task<EntryOutcome> WithdrawAsync(int id, string reason, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(author);
        var faults = BudgetFaults.OfReason(reason).Concat(BudgetFaults.OfAuthor(author)).ToList();
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        var withdrawal = new BudgetWithdrawal(reason.Trim(), author.Trim(), time.GetUtcNow());
        return await store.WithdrawAsync(id, withdrawal, cancellationToken).ConfigureAwait(false) ? new EntryOutcome(id, []) : EntryOutcome.Refused([Missing(id)]);
    }

    private async Task<Budget?> FindAsync(int id, CancellationToken cancellationToken) =>
        (await store.GetAllAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(budget => budget.Id == id && budget.Counts);

    private static Budget ToBudget(BudgetEntry entry, string author, DateTimeOffset now) => new()
    {
        Scope = entry.Scope,
        Name = entry.Name.Trim(),
        Term = entry.Term,
        Plan = new BudgetPlan(Usd.FromDollars(entry.Dollars), []),
        Metric = entry.Metric,
        Thresholds = [.. entry.Thresholds.Order()],
        Author = author,
        EnteredAt = now,
    };

    private static string Missing(int id) => $"There is no budget number {id} that still counts. List them: finops budgets";
}
