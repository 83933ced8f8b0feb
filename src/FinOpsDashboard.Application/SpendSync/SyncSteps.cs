using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>The steps of one run, each stored in one transaction with its mark.</summary>
internal sealed class SyncSteps(
    SyncRunProgress run, ICostSource source, ISpendLedger ledger, ISyncJournal journal, IReadOnlyList<SplitDimensionKey> dimensions)
{
    /// <summary>Bedrock's services, once they were asked for.</summary>
    public IReadOnlyList<string> Services { get; private set; } = [];

    /// <summary>Runs every step that was not done before.</summary>
    /// <returns>Why it stopped, or null when every step is stored.</returns>
    public async Task<CostSourceFailure?> RunAsync(CancellationToken cancellationToken)
    {
        var answer = await DiscoverAsync(cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } services) return answer.Failure;
        Services = services;
        foreach (var part in SyncWindow.Steps(run.Window))
        {
            if (await PullFactsAsync(SyncStepKey.Base(part), part, services, cancellationToken).ConfigureAwait(false) is { } failure) return failure;
        }

        if (await PullRecordTypesAsync(services, cancellationToken).ConfigureAwait(false) is { } other) return other;
        var splits = new SplitSteps(run, source, ledger, dimensions);
        foreach (var dimension in dimensions)
        {
            if (await splits.RunAsync(dimension, cancellationToken).ConfigureAwait(false) is { } failure) return failure;
        }

        return null;
    }

    private async Task<CostAnswer<IReadOnlyList<string>>> DiscoverAsync(CancellationToken cancellationToken)
    {
        if (run.CompletedSteps.Contains(SyncStepKey.Services))
            return CostAnswer.From(await journal.GetKnownServicesAsync(run.RunId, cancellationToken).ConfigureAwait(false));
        run.Tell("Asking which Bedrock services the account uses");
        var before = run.Meter.BilledRequests;
        var answer = await source.GetBedrockServicesAsync(run.Window, run.Meter, cancellationToken).ConfigureAwait(false);
        if (answer.Value is { Count: 0 } && (await ledger.GetFactTotalsAsync(run.Window, cancellationToken).ConfigureAwait(false)).Count > 0)
            return NoServices(run.Window);
        if (answer.Value is { } services)
            await journal.StoreKnownServicesAsync(services, run.Mark(SyncStepKey.Services, before), cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>An account without Bedrock would empty the ledger: far likelier, the credentials are of another account.</summary>
    private static CostSourceFailure NoServices(DateRange window) => new(
        CostSourceFailureKind.DataUnavailable,
        $"Cost Explorer names no Bedrock service for {window}, but the ledger has spend on those days. Nothing was changed.",
        "Check that the credentials are those of the account whose bill is stored here: AWS_PROFILE, and FinOps__Aws__RoleArn.");

    private async Task<CostSourceFailure?> PullFactsAsync(
        string key, DateRange part, IReadOnlyList<string> services, CancellationToken cancellationToken)
    {
        if (run.CompletedSteps.Contains(key)) return null;
        run.Tell($"Asking for costs by service and usage type, {part}");
        var before = run.Meter.BilledRequests;
        var answer = await AskAsync(
            part, services, ChargeTypes.OtherThanUsage, CostGrouping.UsageType, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } table) return answer.Failure;
        var pull = new FactPull(part, null, table.Rows, table.EstimatedDays);
        run.Count(await ledger.StoreFactsAsync(pull, dimensions, run.Mark(key, before), cancellationToken).ConfigureAwait(false));
        return null;
    }

    private async Task<CostSourceFailure?> PullRecordTypesAsync(IReadOnlyList<string> services, CancellationToken cancellationToken)
    {
        var key = SyncStepKey.RecordTypes(run.Window);
        if (run.CompletedSteps.Contains(key)) return null;
        run.Tell("Asking for credits, refunds and tax");
        var before = run.Meter.BilledRequests;
        var answer = await AskAsync(run.Window, services, [], CostGrouping.RecordType, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } table) return answer.Failure;

        if (await DaysThatDifferAsync(table, cancellationToken).ConfigureAwait(false) is { } restated)
        {
            var again = $"{SyncStepKey.Base(restated)} again";
            if (await PullFactsAsync(again, restated, services, cancellationToken).ConfigureAwait(false) is { } failure) return failure;
            answer = await AskAsync(run.Window, services, [], CostGrouping.RecordType, cancellationToken).ConfigureAwait(false);
            if (answer.Value is null) return answer.Failure;
            table = answer.Value;
            if (await DaysThatDifferAsync(table, cancellationToken).ConfigureAwait(false) is { } still)
                run.Note($"{still}: costs by usage type and by charge type differ; AWS is restating them. The next refresh asks again.");
        }

        run.Count(await ledger.StoreRecordTypesAsync(run.Window, table.Rows, run.Mark(key, before), cancellationToken).ConfigureAwait(false));
        return null;
    }

    private async Task<CostAnswer<CostTable>> AskAsync(
        DateRange period, IReadOnlyList<string> services, IReadOnlyList<string> excluded, CostGrouping second, CancellationToken cancellationToken)
    {
        if (services.Count == 0) return CostAnswer.From(CostTable.Empty);
        var query = new CostQuery(period, services, excluded, CostGrouping.Service, second);
        return await source.GetCostsAsync(query, run.Meter, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The days in which the charge types that are usage do not add up to the stored facts: AWS restated between two requests.</summary>
    private async Task<DateRange?> DaysThatDifferAsync(CostTable byRecordType, CancellationToken cancellationToken)
    {
        var facts = await ledger.GetFactTotalsAsync(run.Window, cancellationToken).ConfigureAwait(false);
        var ofFiles = await ledger.GetDaysOfFilesAsync(run.Window, cancellationToken).ConfigureAwait(false);
        var days = FactCheck.DaysThatDiffer(facts, [.. byRecordType.Rows.Where(row => !ofFiles.Contains(row.Day))]);
        return days.Count == 0 ? null : new DateRange(days.Min(), days.Max().AddDays(1));
    }
}
