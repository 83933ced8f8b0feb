using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Splits the facts that changed by one dimension, in as few requests as the answer can be told apart in.</summary>
internal sealed class SplitSteps(
    SyncRunProgress run, ICostSource source, ISpendLedger ledger, IReadOnlyList<SplitDimensionKey> dimensions)
{
    /// <summary>Splits every changed day.</summary>
    /// <returns>Why it stopped, or null when it is done.</returns>
    public async Task<CostSourceFailure?> RunAsync(SplitDimensionKey dimension, CancellationToken cancellationToken)
    {
        var pending = await ledger.GetPendingSplitsAsync(dimension, run.Window, cancellationToken).ConfigureAwait(false);
        if (pending.Count == 0) return null;
        // Of a year of days, mostly the last few are pending.
        var days = new DateRange(pending.Min(day => day.Day), pending.Max(day => day.Day).AddDays(1));
        var facts = await ledger.GetFactsAsync(days, cancellationToken).ConfigureAwait(false);
        foreach (var request in SplitPlan.Group(pending, facts.ToLookup(fact => fact.First, fact => fact.Second, StringComparer.Ordinal)))
        {
            if (await SplitAsync(dimension, request, facts, cancellationToken).ConfigureAwait(false) is { } failure) return failure;
        }

        return null;
    }

    private async Task<CostSourceFailure?> SplitAsync(
        SplitDimensionKey dimension, SplitRequest request, IReadOnlyList<CostRow> facts, CancellationToken cancellationToken)
    {
        var before = run.Meter.BilledRequests;
        run.Tell($"Splitting {Names(request)} by {dimension}, {request.Period}");
        var answer = await AskAsync(dimension, request, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } table) return answer.Failure;
        var split = SplitCheck.Compare(request, facts, table);
        if (split.StillPending.Count > 0)
        {
            if (await AskFactsAgainAsync(request, cancellationToken).ConfigureAwait(false) is { } failure) return failure;
            answer = await AskAsync(dimension, request, cancellationToken).ConfigureAwait(false);
            if (answer.Value is not { } second) return answer.Failure;
            var mended = await ledger.GetFactsAsync(request.Period, cancellationToken).ConfigureAwait(false);
            split = SplitCheck.Compare(request, mended, second);
        }

        if (split.StillPending.Count > 0)
        {
            run.Note($"{Names(request)}: the shares by {dimension} do not add up to the bill on {split.StillPending.Count} day(s); "
                + $"the difference is kept as {SplitCheck.Unsplit} and the next refresh asks again.");
        }

        var key = $"{SyncStepKey.Split(dimension)}{string.Join('+', request.Services)} {request.Period}";
        await ledger.StoreSplitsAsync(dimension, split, run.Mark(key, before), cancellationToken).ConfigureAwait(false);
        return null;
    }

    private Task<CostAnswer<CostTable>> AskAsync(SplitDimensionKey dimension, SplitRequest request, CancellationToken cancellationToken) =>
        source.GetCostsAsync(
            new CostQuery(request.Period, request.Services, ChargeTypes.OtherThanUsage, CostGrouping.UsageType, dimension.Grouping),
            run.Meter,
            cancellationToken);

    private async Task<CostSourceFailure?> AskFactsAgainAsync(SplitRequest request, CancellationToken cancellationToken)
    {
        var before = run.Meter.BilledRequests;
        var query = new CostQuery(
            request.Period, request.Services, ChargeTypes.OtherThanUsage, CostGrouping.Service, CostGrouping.UsageType);
        var answer = await source.GetCostsAsync(query, run.Meter, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } table) return answer.Failure;
        var mark = run.Mark($"{SyncStepKey.Base(request.Period)} again for {Names(request)}", before);
        var pull = new FactPull(request.Period, request.Services, table.Rows, table.EstimatedDays);
        run.Count(await ledger.StoreFactsAsync(pull, dimensions, mark, cancellationToken).ConfigureAwait(false));
        return null;
    }

    private static string Names(SplitRequest request) =>
        request.Services.Count == 1 ? request.Services[0] : $"{request.Services.Count} services";
}
