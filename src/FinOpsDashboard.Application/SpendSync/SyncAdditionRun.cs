using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What an addition knows of the sync that it belongs to.</summary>
public sealed class SyncAdditionRun
{
    private readonly SyncRunProgress _run;

    internal SyncAdditionRun(SyncRunProgress run, IReadOnlyList<string> services) => (_run, Services) = (run, services);

    /// <summary>The days that the sync covers.</summary>
    public DateRange Window => _run.Window;

    /// <summary>Bedrock's services of the account.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The keys of steps that an earlier attempt stored.</summary>
    public IReadOnlySet<string> CompletedSteps => _run.CompletedSteps;

    /// <summary>Counts the paid requests.</summary>
    public CostRequestMeter Meter => _run.Meter;

    /// <summary>Says what comes next.</summary>
    public void Tell(string doing) => _run.Tell(doing);

    /// <summary>Notes what AWS did not answer.</summary>
    public void Note(string note) => _run.Note(note);

    /// <summary>The mark of a step that began when so many requests were billed.</summary>
    public SyncStepMark Mark(string key, int billedBefore) => _run.Mark(key, billedBefore);
}
