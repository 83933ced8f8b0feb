using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Application.HourlySpend;

/// <summary>
/// Pulls the last days by the hour with every sync, where the configuration asks for it. A payer account that has not enabled hours is
/// told once and asked again once a day, since a refusal costs nothing.
/// </summary>
public sealed class HourlySync(IHourlyCostSource source, IHourlyStore store, IOptions<SpendSyncOptions> options, TimeProvider time) : ISyncAddition
{
    /// <summary>
    /// The days that Cost Explorer keeps hours for, and that are kept here.
    /// Source: https://docs.aws.amazon.com/cost-management/latest/userguide/ce-granular-data.html (retrieved 2026-11-22).
    /// </summary>
    public const int MostDays = 14;

    private const string StepKind = "hours";
    private static readonly TimeSpan WhileNotEnabled = TimeSpan.FromDays(1);

    /// <summary>The setting, for messages.</summary>
    public const string Setting = "FinOps__Aws__HourlyDays";

    private int Days => options.Value.HourlyDays;

    private DateRange Window
    {
        get
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            return new DateRange(today.AddDays(1 - Days), today.AddDays(1));
        }
    }

    /// <inheritdoc />
    public async Task<int> EstimateAsync(IReadOnlySet<string> completedSteps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(completedSteps);
        var last = await store.GetReadingAsync(cancellationToken).ConfigureAwait(false);
        return IsDue(last, completedSteps) ? Math.Max(1, last?.BilledRequests ?? 1) : 0;
    }

    /// <inheritdoc />
    public async Task RunAsync(SyncAdditionRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        // Also where hours are not asked for any more, or refused: what is older than AWS keeps is of no use to anybody.
        await store.ForgetAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - MostDays), cancellationToken).ConfigureAwait(false);
        var last = await store.GetReadingAsync(cancellationToken).ConfigureAwait(false);
        if (!IsDue(last, run.CompletedSteps) || run.Services.Count == 0) return;
        var window = Window;
        run.Tell($"Asking for costs by the hour, {window}");
        var before = run.Meter.BilledRequests;
        var answer = await source.GetHourlyCostsAsync(window, run.Services, run.Meter, cancellationToken).ConfigureAwait(false);
        var billed = run.Meter.BilledRequests - before;
        if (answer.Value is { } table)
        {
            var reading = new HourlyReading(time.GetUtcNow(), window, billed, HourlyState.Read) { ReadAt = time.GetUtcNow() };
            await store.StoreAsync(table, reading, window.EndExclusive.AddDays(-MostDays), run.Mark(StepOf(window), before), cancellationToken).ConfigureAwait(false);
            return;
        }

        var failure = answer.Failure!;
        var state = failure.Kind == CostSourceFailureKind.NotEnabled ? HourlyState.NotEnabled : HourlyState.Failed;
        if (state != HourlyState.NotEnabled || last?.State != HourlyState.NotEnabled)
            run.Note($"Hours were not read: {failure.Message} {(state == HourlyState.NotEnabled ? failure.Advice : "The hours that are stored stay.")}");
        await store.NoteAsync(
            new HourlyReading(time.GetUtcNow(), window, billed, state, failure.Message, failure.Advice) { ReadAt = last?.ReadAt }, cancellationToken).ConfigureAwait(false);
    }

    private static string StepOf(DateRange window) => $"{StepKind} {window}";

    private bool IsDue(HourlyReading? last, IReadOnlySet<string> completedSteps)
    {
        if (Days == 0 || completedSteps.Contains(StepOf(Window))) return false;
        return last is not { State: HourlyState.NotEnabled } || time.GetUtcNow() - last.AskedAt >= WhileNotEnabled;
    }
}
