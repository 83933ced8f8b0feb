namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What likely makes two of the three figures of a feature differ.</summary>
public enum CauseKind
{
    /// <summary>Nothing was entered for the month, so the billed tokens stand against nothing.</summary>
    MissingVolume,

    /// <summary>Cache reads or writes were billed and none entered.</summary>
    CacheNotEntered,

    /// <summary>Rules of two features match the same charge line; the first one took it.</summary>
    RuleOverlap,

    /// <summary>Part of the same charge lines is carried by no feature, such as calls without a tag.</summary>
    NotAllocated,

    /// <summary>More or fewer tokens were billed than entered.</summary>
    VolumeDiffers,

    /// <summary>Tokens were answered by another model, or in another Region, than the one whose prices entered volumes take.</summary>
    OtherModels,

    /// <summary>Cache writes kept for 30 minutes or an hour, and long context: a volume does not tell them from the usual price.</summary>
    OtherTokenTerms,

    /// <summary>Global requests have a price of their own; geographic ones share the in-Region price.</summary>
    Scope,

    /// <summary>Tokens were served in batches or at the flex tier, below the standard price.</summary>
    BatchAndFlex,

    /// <summary>Tokens were served at another tier: priority, latency-optimized, or a customized model.</summary>
    OtherTiers,

    /// <summary>Image, audio and video tokens: a volume has no field for them.</summary>
    KindsNotEntered,

    /// <summary>Charges that are no tokens: guardrails, training, storage.</summary>
    NotTokens,

    /// <summary>Capacity paid by time, used or not.</summary>
    Capacity,

    /// <summary>Charges whose price the book does not have: unknown, never zero.</summary>
    Unpriced,

    /// <summary>Billed below the price book: a discount, a credit line inside the rate or a free tier.</summary>
    Discount,

    /// <summary>Billed above the price book: a changed or an old price.</summary>
    BilledAboveBook,
}
