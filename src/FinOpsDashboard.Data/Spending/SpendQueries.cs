using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spending;

/// <summary>Answers questions for actuals from the ledger.</summary>
public sealed class SpendQueries(IDbContextFactory<FinOpsDbContext> contexts) : ISpendQueries
{
    /// <inheritdoc />
    public async Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Refusal(await GetDimensionsAsync(cancellationToken).ConfigureAwait(false)) is { } refusal)
            throw new ArgumentException(refusal, nameof(question));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var sums = new List<SpendSum>();
        foreach (var sql in Statements(question))
        {
            var found = await context.Database.SqlQueryRaw<SpendSum>(sql.Text, sql.Parameters)
                .TagWith("spend: sums by period and keys").ToListAsync(cancellationToken).ConfigureAwait(false);
            sums.AddRange(found);
        }

        var rows = sums.GroupBy(sum => (sum.Period, sum.First, sum.Second)).Select(group => Row(question, [.. group]))
            .OrderBy(row => row.Period).ThenByDescending(row => row.Amount).ThenBy(row => string.Join('\n', row.Keys), StringComparer.Ordinal)
            .ToList();
        return new SpendReport(
            question, rows, rows.Sum(row => row.Amount),
            await LedgerFacts.GetAsOfAsync(context, cancellationToken).ConfigureAwait(false),
            await LedgerFacts.IsDemoAsync(context, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var values = key.Source switch
        {
            SpendKeySource.Dimension => context.SplitValues.Where(value => value.Dimension!.Key == key.Word).Select(value => value.Value),
            SpendKeySource.Allocation => context.FeatureMonthTotals.Select(row => row.Carrier!.FeatureId),
            SpendKeySource.RecordType => context.RecordTypeCharges.Select(charge => charge.RecordType),
            SpendKeySource.Line => context.Database.SqlQueryRaw<string>(SpendSql.ValuesOf(key)),
        };
        return await values.Distinct().OrderBy(value => value).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var words = await context.SplitDimensions.Select(dimension => dimension.Key).OrderBy(word => word)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. words.Select(word => SpendKey.TryParse(word, out var key) ? key : null).OfType<SpendKey>()];
    }

    private static IEnumerable<SpendSql> Statements(SpendQuestion question)
    {
        if (question.GroupBy.Contains(SpendKey.RecordType) || question.Filters.Any(filter => filter.Key == SpendKey.RecordType))
        {
            yield return question.Charges switch
            {
                ChargeSelection.Usage => SpendSql.For(question, SpendTable.RecordTypes, ChargeTypes.OtherThanUsage, excludeRecordTypes: true),
                ChargeSelection.Credits => SpendSql.For(question, SpendTable.RecordTypes, [ChargeTypes.Credit]),
                ChargeSelection.All => SpendSql.For(question, SpendTable.RecordTypes),
            };
            yield break;
        }

        if (question.Charges != ChargeSelection.Credits)
        {
            foreach (var (table, period) in SpendTable.ForUsage(question)) yield return SpendSql.For(question with { Period = period }, table);
        }

        if (question.Charges == ChargeSelection.Credits) yield return SpendSql.For(question, SpendTable.RecordTypes, [ChargeTypes.Credit]);
        if (question.Charges == ChargeSelection.All) yield return SpendSql.For(question, SpendTable.RecordTypes, ChargeTypes.OtherThanUsage);
    }

    private static SpendReportRow Row(SpendQuestion question, IReadOnlyList<SpendSum> sums)
    {
        var amount = sums.Aggregate(default(FixedPoint), (total, sum) => total + new FixedPoint(sum.Units, sum.Rest));
        var isQuantity = question.Metric == SpendMetric.Quantity;
        var units = sums.SelectMany(sum => new[] { sum.SomeUnit, sum.OtherUnit }).Distinct(StringComparer.Ordinal).ToList();
        var first = question.Granularity == SpendGranularity.Daily
            ? DayKey.ToDay(sums[0].Period)
            : DayKey.ToMonth(sums[0].Period).FirstDay;
        return new SpendReportRow(
            first < question.Period.Start ? question.Period.Start : first,
            [.. new[] { sums[0].First, sums[0].Second }.Take(question.GroupBy.Count)],
            isQuantity ? amount.ToQuantity() : amount.ToCost(),
            !isQuantity ? SpendReport.Currency : units.Count == 1 ? units[0] : SpendReportRow.MixedUnits,
            sums.Any(sum => sum.Estimated == 1));
    }
}
