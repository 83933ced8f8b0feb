namespace FinOpsDashboard.Application.FocusExport;

/// <summary>What FOCUS asks for and Cost Explorer does not say. Configuration section <c>FinOps:Focus</c>.</summary>
public sealed class FocusExportOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "FinOps:Focus";

    /// <summary>The id of the account that pays the bill, twelve digits. The default value is none.</summary>
    public string BillingAccountId { get; set; } = "";

    /// <summary>Its name. The default value is the name that Cost Explorer gave the account, if any.</summary>
    public string BillingAccountName { get; set; } = "";
}
