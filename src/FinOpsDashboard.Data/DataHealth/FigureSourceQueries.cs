using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Data.Sync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.DataHealth;

/// <summary>Finds the stored rows behind a figure, a page at a time, and the runs that brought them.</summary>
public sealed class FigureSourceQueries(IDbContextFactory<FinOpsDbContext> contexts) : IFigureSources
{
    /// <inheritdoc />
    public async Task<FigureSource> GetAsync(FigureQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!FigureQuestion.IsWithinAMonth(question.Days))
            throw new ArgumentOutOfRangeException(nameof(question), question.Days, "The days of one month at most, and at least one.");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var facts = FactsOf(context, question);
        var sum = await facts.GroupBy(_ => 1)
            .Select(group => new
            {
                Rows = group.Count(),
                Units = group.Sum(fact => fact.Metrics.UnblendedCost.Units),
                Rest = group.Sum(fact => fact.Metrics.UnblendedCost.Rest),
            })
            .TagWith("data health: sum of the rows behind a figure")
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var rows = await facts.Include(fact => fact.ChargeLine)
            .OrderBy(fact => fact.Day).ThenByDescending(fact => fact.Metrics.UnblendedCost.Units).ThenBy(fact => fact.ChargeLineId)
            .Skip((question.Page - 1) * FigureSource.PageSize).Take(FigureSource.PageSize)
            .TagWith("data health: rows behind a figure")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return new FigureSource(
            [.. rows.Select(Row)],
            sum?.Rows ?? 0,
            sum is null ? Usd.Zero : Usd.FromDollars(new FixedPoint(sum.Units, sum.Rest).ToCost()),
            await context.ReadDaysAsync(question.Days, cancellationToken).ConfigureAwait(false),
            await context.FirstReadDayAsync(cancellationToken).ConfigureAwait(false),
            await RunsAsync(context, [.. rows.Select(row => row.RunId).Distinct()], cancellationToken).ConfigureAwait(false));
    }

    private static IQueryable<SpendFact> FactsOf(FinOpsDbContext context, FigureQuestion question)
    {
        var (from, to) = (DayKey.From(question.Days.Start), DayKey.From(question.Days.EndExclusive));
        var facts = context.SpendFacts.AsNoTracking().Where(fact => fact.Day >= from && fact.Day < to);
        if (question.Service is { } service) facts = facts.Where(fact => fact.ChargeLine!.Service == service);
        if (question.UsageType is { } usageType) facts = facts.Where(fact => fact.ChargeLine!.UsageType == usageType);
        return facts;
    }

    private static FigureRow Row(SpendFact fact) => new(
        DayKey.ToDay(fact.Day), fact.ChargeLine!.Service, fact.ChargeLine.UsageType, fact.Metrics.ToMetrics(fact.ChargeLine.UsageUnit), fact.IsEstimated,
        new DateTimeOffset(fact.FirstSeenUtc), new DateTimeOffset(fact.LastChangedUtc), fact.RunId);

    private static async Task<IReadOnlyDictionary<int, FigureRun>> RunsAsync(FinOpsDbContext context, int[] ids, CancellationToken cancellationToken)
    {
        var runs = await context.SyncRuns.AsNoTracking().Where(run => ids.Contains(run.Id)).Include(run => run.Steps.Where(step => step.Key.StartsWith(SyncStepKey.BaseKind)))
            .TagWith("data health: runs behind a figure").ToListAsync(cancellationToken).ConfigureAwait(false);
        var files = await context.ImportedFiles.Where(file => ids.Contains(file.RunId)).OrderBy(file => file.Id).Select(file => new { file.RunId, file.Name })
            .TagWith("data health: files behind a figure").ToListAsync(cancellationToken).ConfigureAwait(false);
        var names = files.ToLookup(file => file.RunId, file => file.Name);
        return runs.ToDictionary(run => run.Id, run => Run(run, [.. names[run.Id]]));
    }

    private static FigureRun Run(SyncRun run, IReadOnlyList<string> files) => new(
        run.Id, run.Trigger, new DateTimeOffset(run.StartedUtc), new DateRange(run.From, run.ToExclusive),
        [.. run.Steps.Select(step => new FigureStep(step.Key, new DateTimeOffset(step.CompletedUtc), step.BilledRequests))], files);
}
