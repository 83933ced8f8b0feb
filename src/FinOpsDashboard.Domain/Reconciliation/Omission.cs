namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What an invoice may leave out that the stored bill has.</summary>
public enum Omission
{
    /// <summary>The total is before credits.</summary>
    Credits,

    /// <summary>The total is before refunds.</summary>
    Refunds,

    /// <summary>The total is before tax.</summary>
    Tax,

    /// <summary>Models of the marketplace are on invoices of their own.</summary>
    Marketplace,

    /// <summary>The days that AWS still estimates were not billed yet.</summary>
    EstimatedDays,
}
