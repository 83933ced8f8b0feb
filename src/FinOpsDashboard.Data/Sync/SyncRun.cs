namespace FinOpsDashboard.Data.Sync;

/// <summary>One refresh from Cost Explorer: its window, what it did and what it cost.</summary>
public sealed class SyncRun
{
    public int Id { get; set; }

    public DateTime StartedUtc { get; set; }

    /// <summary>Null while it runs, and for a run that was killed.</summary>
    public DateTime? FinishedUtc { get; set; }

    public DateOnly From { get; set; }

    public DateOnly ToExclusive { get; set; }

    /// <summary>Who asked: <c>command line</c>, <c>schedule</c> or a user's name.</summary>
    public required string Trigger { get; set; }

    public bool Succeeded { get; set; }

    /// <summary>Requests that Cost Explorer answered and bills.</summary>
    public int BilledRequests { get; set; }

    public int RowsInserted { get; set; }

    public int RowsUpdated { get; set; }

    public int RowsDeleted { get; set; }

    public int DaysEstimated { get; set; }

    public string? FailureKind { get; set; }

    public string? FailureMessage { get; set; }

    public string? FailureAdvice { get; set; }

    /// <summary>What did not fit and how it was stored; one note a line, empty when everything fitted.</summary>
    public string Notes { get; set; } = "";

    public List<SyncStep> Steps { get; set; } = [];
}

/// <summary>A whole step that a run committed; a later run of the same window starts after it.</summary>
public sealed class SyncStep
{
    public int RunId { get; set; }

    /// <summary>What was pulled, such as <c>base 2026-09-01/2026-10-01</c>.</summary>
    public required string Key { get; set; }

    public DateTime CompletedUtc { get; set; }

    public int BilledRequests { get; set; }
}

/// <summary>The one lease that a running sync holds; there is at most one row.</summary>
public sealed class SyncLease
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>Random token of the holder.</summary>
    public required string Holder { get; set; }

    /// <summary>Host and process, for the message to whoever comes second.</summary>
    public required string HolderDescription { get; set; }

    public required string Host { get; set; }

    public int ProcessId { get; set; }

    public DateTime AcquiredUtc { get; set; }

    /// <summary>The run that it is held for; null for an import, and before the run begins.</summary>
    public int? RunId { get; set; }

    /// <summary>Renewed while the sync runs; an expired lease is free.</summary>
    public DateTime ExpiresUtc { get; set; }
}

/// <summary>A Bedrock service that Cost Explorer named, and when it was last named.</summary>
public sealed class KnownService
{
    public required string Service { get; set; }

    /// <summary>The run that last named it.</summary>
    public int RunId { get; set; }

    public DateTime DiscoveredUtc { get; set; }
}
