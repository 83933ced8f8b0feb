namespace FinOpsDashboard.Application.SpendImport;

/// <summary>What becomes of an import with rows that cannot be read.</summary>
public enum BadRows
{
    /// <summary>Nothing is stored.</summary>
    Refuse,

    /// <summary>They are left out, and named.</summary>
    LeaveOut,
}
