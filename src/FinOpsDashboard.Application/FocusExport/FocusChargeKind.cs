using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>How FOCUS classes a charge.</summary>
/// <param name="Category">One of the charge categories of FOCUS.</param>
/// <param name="Class">The charge class; null for none.</param>
/// <param name="Frequency">One of the charge frequencies of FOCUS.</param>
/// <param name="CostBasis">Why list and contracted cost are the billed cost, for <c>x_ListCostBasis</c> and <c>x_ContractedCostBasis</c>.</param>
internal sealed record FocusChargeKind(string Category, string? Class, string Frequency, string CostBasis)
{
    private const string OneTime = "One-Time";

    /// <summary>Everything that the ledger counts as usage. FOCUS takes the billed cost for the list cost where no list unit price is given.</summary>
    public static FocusChargeKind Usage { get; } = new("Usage", null, "Usage-Based", "billed cost stands in: Cost Explorer gives no price");

    /// <summary>FOCUS wants the billed cost here.</summary>
    private static FocusChargeKind Credit { get; } = new("Credit", null, OneTime, "billed cost: a credit has no price");

    /// <summary>
    /// Money given back for what was invoiced before: a correction. Whether usage or a purchase was refunded is not in the ledger; the
    /// supporting content of FOCUS 1.2 maps refunds of AWS to adjustments too.
    /// </summary>
    private static FocusChargeKind Refund { get; } = new("Adjustment", "Correction", OneTime, "billed cost: a refund has no price");

    private static FocusChargeKind Tax { get; } = new("Tax", null, OneTime, "billed cost stands in: the tax on list cost is not known");

    /// <summary>The kind of a charge type; null is usage.</summary>
    public static FocusChargeKind Of(string? recordType) =>
        Is(recordType, ChargeTypes.Credit) ? Credit
        : Is(recordType, ChargeTypes.Refund) ? Refund
        : Is(recordType, ChargeTypes.Tax) ? Tax
        : Usage;

    private static bool Is(string? recordType, string expected) => string.Equals(recordType, expected, StringComparison.OrdinalIgnoreCase);
}
