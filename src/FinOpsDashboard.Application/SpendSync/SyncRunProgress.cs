using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>One run on its way: what it has to do, and what it did so far.</summary>
internal sealed class SyncRunProgress(
    int runId, DateRange window, IReadOnlySet<string> completedSteps, CostRequestMeter meter, IProgress<SyncProgress>? progress)
{
    private readonly List<string> _notes = [];
    private RowChanges _changes;

    /// <summary>The days that the run covers.</summary>
    public DateRange Window => window;

    /// <summary>The run's id.</summary>
    public int RunId => runId;

    /// <summary>The keys of steps that an earlier attempt stored.</summary>
    public IReadOnlySet<string> CompletedSteps => completedSteps;

    /// <summary>Counts the paid requests.</summary>
    public CostRequestMeter Meter => meter;

    /// <summary>Days of the window that are still estimated.</summary>
    public int DaysEstimated { get; set; }

    /// <summary>What was done so far.</summary>
    public SyncReport Report => new(window, meter.BilledRequests, _changes, DaysEstimated, [.. _notes]);

    /// <summary>Says what comes next.</summary>
    public void Tell(string doing) => progress?.Report(new SyncProgress(doing, meter.BilledRequests));

    /// <summary>Notes what did not fit.</summary>
    public void Note(string note) => _notes.Add(note);

    /// <summary>Adds changed rows.</summary>
    public void Count(RowChanges changes) => _changes += changes;

    /// <summary>The mark of a step that began when so many requests were billed.</summary>
    public SyncStepMark Mark(string key, int billedBefore) => new(runId, key, meter.BilledRequests - billedBefore);
}
