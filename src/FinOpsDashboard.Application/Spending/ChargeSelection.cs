namespace FinOpsDashboard.Application.Spending;

/// <summary>Which charges are asked for.</summary>
public enum ChargeSelection
{
    /// <summary>Everything but credits, refunds and tax.</summary>
    Usage,

    /// <summary>Everything on the bill.</summary>
    All,

    /// <summary>Credits alone.</summary>
    Credits,
}
