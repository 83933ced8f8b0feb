namespace FinOpsDashboard.Domain.Comparing;

/// <summary>The earlier days that a period is compared with.</summary>
public enum ComparedWith
{
    /// <summary>As long a period directly before; before whole months as many whole months.</summary>
    Previous,

    /// <summary>The same days of the year before.</summary>
    LastYear,
}
