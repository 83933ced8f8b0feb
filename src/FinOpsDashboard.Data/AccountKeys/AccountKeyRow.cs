namespace FinOpsDashboard.Data.AccountKeys;

/// <summary>A key of the account as it was last read.</summary>
public sealed class AccountKeyRow
{
    /// <summary>The kind by its name.</summary>
    public required string Kind { get; set; }

    public required string Name { get; set; }

    public bool IsOnBill { get; set; }

    /// <summary>Null where it is not known.</summary>
    public bool? CarriesBedrock { get; set; }

    /// <summary>Null where it is not known.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Null where it is not known.</summary>
    public bool? IsUserDefined { get; set; }
}
