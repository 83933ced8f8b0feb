namespace FinOpsDashboard.Application.SpendSync;

/// <summary>What became of a run.</summary>
public enum PastSyncState
{
    /// <summary>It is on its way.</summary>
    Running,

    /// <summary>Every step is stored.</summary>
    Succeeded,

    /// <summary>It ended and said why; its whole steps are stored.</summary>
    Failed,

    /// <summary>Its process is gone without a word; its whole steps are stored.</summary>
    Stopped,
}
