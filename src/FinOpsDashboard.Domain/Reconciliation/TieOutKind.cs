namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Parts of a bill that an invoice may or may not show.</summary>
public enum TieOutKind
{
    /// <summary>Usage charges.</summary>
    Usage,

    /// <summary>Usage charges that Cost Explorer names otherwise than Usage, or for which no charge type is stored.</summary>
    OtherUsage,

    /// <summary>Credits; negative.</summary>
    Credits,

    /// <summary>Refunds; negative.</summary>
    Refunds,

    /// <summary>Tax on the services themselves.</summary>
    Tax,
}
