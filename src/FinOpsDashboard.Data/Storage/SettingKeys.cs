namespace FinOpsDashboard.Data.Storage;

/// <summary>The keys of database-wide settings.</summary>
internal static class SettingKeys
{
    /// <summary>Present while the ledger holds the labelled demo data.</summary>
    public const string DemoData = "demo-data";

    /// <summary>Another text after every change of a stored price, so that other processes see that there was one.</summary>
    public const string PricesRevision = "prices-revision";
}
