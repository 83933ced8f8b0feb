namespace FinOpsDashboard.Domain.Pricing;

/// <summary>How long capacity is bought for.</summary>
public enum CommitmentTerm
{
    /// <summary>No commitment: may be deleted at any time, billed until then.</summary>
    None,

    /// <summary>One month.</summary>
    OneMonth,

    /// <summary>Three months; reserved tokens per minute only.</summary>
    ThreeMonths,

    /// <summary>Six months; Provisioned Throughput only.</summary>
    SixMonths,
}
