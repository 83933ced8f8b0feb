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
        // Rows and what they are called, months and days: of one moment, whoever writes meanwhile.
        await using var moment = await context.BeginReadingAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<IReadOnlyList<SpendSum>>();
        foreach (var sql in Statements(question))
        {
            found.Add(await SpendSums.ReadAsync(context, sql, question, cancellationToken).ConfigureAwait(false));
        }

        var rows = SpendSums.Merge(found).Select(sum => Row(question, sum)).ToList();
        rows.Sort(Order);
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

    private static SpendReportRow Row(SpendQuestion question, SpendSum sum)
    {
        var amount = new FixedPoint(sum.Units, sum.Rest);
        var isQuantity = question.Metric == SpendMetric.Quantity;
        var first = question.Granularity == SpendGranularity.Daily
            ? DayKey.ToDay(sum.Period)
            : DayKey.ToMonth(sum.Period).FirstDay;
        return new SpendReportRow(
            first < question.Period.Start ? question.Period.Start : first,
            question.GroupBy.Count switch { 0 => [], 1 => [sum.First], _ => [sum.First, sum.Second] },
            isQuantity ? amount.ToQuantity() : amount.ToCost(),
            !isQuantity ? SpendReport.Currency : sum.SomeUnit == sum.OtherUnit ? sum.SomeUnit : SpendReportRow.MixedUnits,
            sum.Estimated == 1);
    }

    /// <summary>By period, then by amount, the largest first, then by the keys.</summary>
    private static int Order(SpendReportRow left, SpendReportRow right)
    {
        var order = left.Period.CompareTo(right.Period);
        if (order == 0) order = right.Amount.CompareTo(left.Amount);
        for (var key = 0; order == 0 && key < left.Keys.Count; key++) order = string.CompareOrdinal(left.Keys[key], right.Keys[key]);
        return order;
    }
}
