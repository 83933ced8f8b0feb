using FinOpsDashboard.Application.SpendSync;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>
/// Reads the keys of the account with a sync: once a week, and once a day while a configured key is not among them, since that is what
/// somebody is probably mending. A reading that failed after it had paid for something is tried again after a day.
/// </summary>
public sealed class AccountKeySync(AccountKeyReader reader, IAccountKeyStore store, IOptions<SpendSyncOptions> options, TimeProvider time) : ISyncAddition
{
    /// <summary>Who the reading says asked.</summary>
    public const string ReadBy = "sync";

    private const string StepKey = "keys";
    private static readonly TimeSpan Usually = TimeSpan.FromDays(7);
    private static readonly TimeSpan WhileMissing = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public async Task<int> EstimateAsync(IReadOnlySet<string> completedSteps, CancellationToken cancellationToken)
    {
        var last = await store.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!await IsDueAsync(last, completedSteps, cancellationToken).ConfigureAwait(false)) return 0;
        if (last is not null) return last.BilledRequests;
        // Before the first sync an estimate is the least, and an account without keys is asked for no more than whether it has any.
        var services = await store.GetKnownServicesAsync(cancellationToken).ConfigureAwait(false);
        return services.Count == 0 ? AccountKeyReader.LeastRequests : AccountKeyReader.UsualRequests;
    }

    /// <inheritdoc />
    public async Task RunAsync(SyncAdditionRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var last = await store.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!await IsDueAsync(last, run.CompletedSteps, cancellationToken).ConfigureAwait(false)) return;
        run.Tell("Asking which keys the account can divide its costs by");
        var before = run.Meter.BilledRequests;
        var answer = await reader.ReadAsync(run.Services, ReadBy, run.Meter, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } reading)
        {
            var hasPaid = run.Meter.BilledRequests > before;
            if (hasPaid) await store.NoteFailureAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            run.Note(
                $"The keys of the account were not read. {answer.Failure!.Message} "
                + $"{(hasPaid ? "A sync asks again after a day, finops keys --refresh at once." : "The next sync asks again.")}");
            return;
        }

        await store.StoreAsync(reading, run.Mark(StepKey, before), cancellationToken).ConfigureAwait(false);
        foreach (var unanswered in reading.Answers.Where(given => given.State != KeyAnswerState.Read)) run.Note(AccountKeyText.Of(unanswered));
        foreach (var line in AccountKeyCheck.Lines(reading, options.Value.CostAllocationTagKeys, options.Value.CostCategories))
            if (line.Warning is { } warning) run.Note(warning);
    }

    private async Task<bool> IsDueAsync(AccountKeyReading? last, IReadOnlySet<string> completedSteps, CancellationToken cancellationToken)
    {
        if (completedSteps.Contains(StepKey)) return false;
        if (await store.GetFailureAsync(cancellationToken).ConfigureAwait(false) is { } failedAt && time.GetUtcNow() - failedAt < AfterFailure) return false;
        if (last is null) return true;
        var age = time.GetUtcNow() - last.ReadAt;
        return age >= Usually
            || age >= WhileMissing && AccountKeyCheck.Lines(last, options.Value.CostAllocationTagKeys, options.Value.CostCategories)
                .Any(line => line.State == AccountKeyState.Missing);
    }
}
