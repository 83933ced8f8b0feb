namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>How a key of the account and the configuration stand to each other.</summary>
public enum AccountKeyState
{
    /// <summary>Configured, and on the bill: spend is split by it.</summary>
    Pulled,

    /// <summary>On the bill, and not configured: spend can be split by it.</summary>
    Available,

    /// <summary>Active, not configured, and on no cost of the window.</summary>
    Unused,

    /// <summary>Active, not configured, and whether costs carry it could not be asked.</summary>
    Active,

    /// <summary>Listed, not configured, and not active: costs are not divided by it.</summary>
    Inactive,

    /// <summary>Configured, and not on the bill: its split has all spend without a value.</summary>
    Missing,

    /// <summary>Configured, and the account could not be asked.</summary>
    Unchecked,
}
