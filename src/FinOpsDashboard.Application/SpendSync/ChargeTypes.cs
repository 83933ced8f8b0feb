namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Charge types as Cost Explorer spells them. New ones appear: whatever is not named here is usage.</summary>
public static class ChargeTypes
{
    /// <summary>A promotional or other credit; negative.</summary>
    public const string Credit = "Credit";

    /// <summary>Money given back; negative.</summary>
    public const string Refund = "Refund";

    /// <summary>Value added or sales tax.</summary>
    public const string Tax = "Tax";

    /// <summary>The charge types that are not usage: left out of the base facts.</summary>
    public static readonly IReadOnlyList<string> OtherThanUsage = [Credit, Refund, Tax];

    /// <summary>Whether a charge type belongs to the base.</summary>
    public static bool IsUsage(string recordType) => !OtherThanUsage.Contains(recordType, StringComparer.OrdinalIgnoreCase);
}
