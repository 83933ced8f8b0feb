namespace FinOpsDashboard.Domain.Pricing;

/// <summary>
/// How long capacity is bought for. The longer the term, the lower the hourly price; a term cannot be ended early.
/// Source: https://docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput.html (retrieved 2026-11-22).
/// </summary>
public enum CommitmentTerm
{
    /// <summary>No commitment: billed by the hour until deleted, at any time.</summary>
    None,

    /// <summary>One month.</summary>
    OneMonth,

    /// <summary>Three months; reserved tokens per minute only.</summary>
    ThreeMonths,

    /// <summary>Six months; Provisioned Throughput only.</summary>
    SixMonths,
}
