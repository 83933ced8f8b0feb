namespace FinOpsDashboard.Application.Spending;

/// <summary>An amount of Cost Explorer.</summary>
public enum SpendMetric
{
    /// <summary>As charged on the day, US dollars.</summary>
    Unblended,

    /// <summary>Fees spread over their term, US dollars.</summary>
    Amortized,

    /// <summary>As charged, after discounts, US dollars.</summary>
    NetUnblended,

    /// <summary>Amortized, after discounts, US dollars.</summary>
    NetAmortized,

    /// <summary>How much was used, in the usage type's own unit.</summary>
    Quantity,
}
