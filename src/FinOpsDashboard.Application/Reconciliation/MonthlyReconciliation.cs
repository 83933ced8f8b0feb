using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>Reconciles a month: what was entered, what the price book makes of billed quantities, what was billed, and what was invoiced.</summary>
public sealed class MonthlyReconciliation(
    IBilledLines billed, LedgerMemo memo, IBilledRates rates, ISpendQueries spend, IFeatureStore features, IAllocationPlans plans, IPriceBooks prices, IInvoiceTotals invoices,
    TimeProvider time)
{
    /// <summary>The last month that is over.</summary>
    public BillingMonth LastClosedMonth => BillingMonth.Of(Today).Previous;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Reconciles a month.</summary>
    public async Task<ReconciliationView> GetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var today = Today;
        var lines = await memo.GetAsync("billed lines", $"{month}", stop => billed.GetAsync(month, stop), cancellationToken).ConfigureAwait(false);
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var plan = (await plans.GetOfMonthsAsync([month], cancellationToken).ConfigureAwait(false))[month].Plan;
        var book = await prices.GetAsync(cancellationToken).ConfigureAwait(false);
        var volumes = await VolumesAsync(month, known, lines, book, cancellationToken).ConfigureAwait(false);
        var (days, charges) = await BillAsync(month, cancellationToken).ConfigureAwait(false);
        var typed = await invoices.GetAsync(month, cancellationToken).ConfigureAwait(false);

        var lastDay = month.Next.FirstDay.AddDays(-1);
        var on = lastDay < today ? lastDay : today;
        var reconciled = MonthReconciliation.Of(lines, volumes, new RuleOverlaps([.. plan.Rules.Where(rule => !(rule.ValidUntil < month.FirstDay) && !(rule.ValidFrom > lastDay))]), book, on);
        var usage = UsageOf(days);
        var charged = charges.Rows.Select(row => new ServiceCharge(row.Keys[0], row.Keys[1], Usd.FromDollars(row.Amount))).ToList();
        var byScope = typed.Where(total => total.Counts).GroupBy(total => total.Scope).ToDictionary(group => group.Key, group => group.Sum(total => total.Total));
        var bills = Enum.GetValues<InvoiceScope>().ToDictionary(scope => scope, scope => TieOut.Of(scope, byScope.GetValueOrDefault(scope), usage, charged));
        var names = await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false);
        return new ReconciliationView
        {
            Month = month,
            Months = await rates.GetMonthsAsync(cancellationToken).ConfigureAwait(false),
            Features = [.. reconciled.Carriers.Select(figures => new ReconciledFeature(names.NameOf(figures.CarrierId), figures))],
            Totals = reconciled,
            UsageTotal = usage.Sum(service => service.Amount),
            EstimatedDays = days.Rows.Where(row => row.IsEstimated).Select(row => row.Period).Distinct().Count(),
            IsOver = month < BillingMonth.Of(today),
            PricesOn = on,
            Invoices = typed,
            TieOuts = [.. bills.Where(bill => byScope.ContainsKey(bill.Key)).Select(bill => bill.Value)],
            Bills = bills,
            AsOf = days.AsOf,
            IsDemo = days.IsDemo,
        };
    }

    private async Task<IReadOnlyList<EnteredVolume>> VolumesAsync(
        BillingMonth month, IReadOnlyList<Feature> known, IReadOnlyList<BilledLine> lines, PriceBook book, CancellationToken cancellationToken)
    {
        var entered = (await features.GetVolumesAsync(null, cancellationToken).ConfigureAwait(false))
            .Where(volume => volume.Month == month).ToDictionary(volume => volume.FeatureId, StringComparer.Ordinal);
        var stored = await features.GetAssumptionsOfAllAsync(cancellationToken).ConfigureAwait(false);
        var models = lines.Where(line => line.Reading.Model.Length > 0).Select(line => (line.CarrierId, line.Reading.Model)).ToHashSet();
        var withModel = models.Select(model => model.CarrierId).ToHashSet(StringComparer.Ordinal);
        return [.. known.Select(feature => feature.Id).Union(entered.Keys).Select(id =>
        {
            var assumptions = WorkspaceAssumptions.FromJson(stored.GetValueOrDefault(id) ?? "");
            var teacher = assumptions.Teacher is { } typed ? BedrockModels.Find(typed)?.Name ?? book.SpellingOf(typed) : null;
            // Who answers today need not have answered then: what was billed in the month knows better.
            var answered = !withModel.Contains(id) || models.Contains((id, teacher ?? ""));
            return new EnteredVolume(
                id,
                entered.GetValueOrDefault(id) is { } volume
                    ? new EnteredTokens(volume.InputTokens, volume.OutputTokens, volume.CacheReadTokens, volume.CacheWriteTokens)
                    : null,
                answered ? teacher : null,
                assumptions.RegionId);
        })];
    }

    private async Task<(SpendReport Days, SpendReport Charges)> BillAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var question = new SpendQuestion { Period = month.Days, GroupBy = [SpendKey.Service] };
        return (
            await spend.AskAsync(question with { Granularity = SpendGranularity.Daily }, cancellationToken).ConfigureAwait(false),
            await spend.AskAsync(question with { GroupBy = [SpendKey.Service, SpendKey.RecordType], Charges = ChargeSelection.All }, cancellationToken)
                .ConfigureAwait(false));
    }

    private static List<ServiceUsage> UsageOf(SpendReport days) =>
    [
        .. days.Rows.GroupBy(row => row.Keys[0], StringComparer.Ordinal).Select(group => new ServiceUsage(
            group.Key,
            Usd.FromDollars(group.Sum(row => row.Amount)),
            Usd.FromDollars(group.Where(row => row.IsEstimated).Sum(row => row.Amount)))),
    ];
}
