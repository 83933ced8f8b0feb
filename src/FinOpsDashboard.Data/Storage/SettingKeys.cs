namespace FinOpsDashboard.Data.Storage;

/// <summary>The keys of database-wide settings.</summary>
internal static class SettingKeys
{
    /// <summary>Present while the ledger holds the labelled demo data.</summary>
    public const string DemoData = "demo-data";

    /// <summary>Another text after every change of a stored price, so that other processes see that there was one.</summary>
    public const string PricesRevision = "prices-revision";

    /// <summary>When a reading of the account's keys failed after it had paid for something, since the last one that succeeded; round-trip format.</summary>
    public const string KeysFailed = "account-keys-failed";

    /// <summary>From where on a day is an anomaly: floor in US dollars and share for rises, then for drops.</summary>
    public const string AnomalyLimits = "anomaly-limits";
}
