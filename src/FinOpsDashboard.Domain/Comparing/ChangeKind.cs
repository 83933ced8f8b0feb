namespace FinOpsDashboard.Domain.Comparing;

/// <summary>How an amount came to be what it is.</summary>
public enum ChangeKind
{
    /// <summary>It is what it was.</summary>
    Unchanged,

    /// <summary>It was something else.</summary>
    Changed,

    /// <summary>It was nothing.</summary>
    New,

    /// <summary>It is nothing any more.</summary>
    Gone,
}
