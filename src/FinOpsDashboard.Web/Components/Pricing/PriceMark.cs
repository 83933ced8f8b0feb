namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>Prices that stand out.</summary>
public enum PriceMark
{
    /// <summary>Every price.</summary>
    Any,

    /// <summary>Read more than 90 days ago.</summary>
    Old,

    /// <summary>Entered by a user.</summary>
    Override,

    /// <summary>Less a negotiated discount.</summary>
    Discount,

    /// <summary>Doubtful by the word of its source.</summary>
    Doubtful,
}
