namespace FinOpsDashboard.Domain.Pricing;

/// <summary>How far a price is to be trusted.</summary>
public enum PriceConfidence
{
    /// <summary>Read from the AWS price list or pricing page, or entered by the user.</summary>
    High,

    /// <summary>Read from a third party, or from an AWS source that leaves a doubt.</summary>
    Medium,

    /// <summary>The sources disagree, or the figure looks wrong.</summary>
    Low,

    /// <summary>Not read anywhere: worked out from another price by a rule that the note states.</summary>
    Derived,
}
