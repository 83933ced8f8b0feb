using System.Text;

namespace FinOpsDashboard.Aws.Tests.Exports;

/// <summary>Writes exports as AWS does; columns that a row does not name take their default value.</summary>
internal static class CsvText
{
    private static readonly (string Name, string Value)[] CurColumns =
    [
        ("identity_line_item_id", ""), ("identity_time_interval", "2026-10-05T00:00:00Z/2026-10-06T00:00:00Z"), ("bill_invoice_id", "EUINDE26-1"),
        ("line_item_usage_account_id", "111111111111"), ("line_item_usage_account_name", "Research"), ("line_item_line_item_type", "Usage"),
        ("line_item_product_code", "AmazonBedrock"), ("line_item_usage_type", "USE1-NovaMicro-input-tokens"),
        ("line_item_usage_start_date", "2026-10-05T00:00:00Z"), ("line_item_usage_amount", "1000"), ("line_item_unblended_cost", "1"),
        ("line_item_net_unblended_cost", ""), ("line_item_currency_code", "USD"), ("line_item_line_item_description", ""),
        ("product", """{"product_name":"Amazon Bedrock"}"""), ("pricing_unit", "1K tokens"), ("tags", "{}"), ("cost_category", "{}"),
    ];

    private static readonly (string Name, string Value)[] FocusColumns =
    [
        ("BilledCost", "1"), ("BillingCurrency", "USD"), ("ChargeCategory", "Usage"), ("ChargeClass", ""), ("ChargeDescription", ""),
        ("ChargePeriodStart", "2026-10-05T00:00:00Z"), ("ConsumedQuantity", "1000"), ("ConsumedUnit", "1K tokens"), ("EffectiveCost", "1"),
        ("PricingQuantity", "1000"), ("PricingUnit", "1K tokens"), ("ProviderName", "AWS"), ("PublisherName", "AWS"), ("ServiceName", "Amazon Bedrock"),
        ("SubAccountId", "111111111111"), ("SubAccountName", "Research"), ("Tags", "{}"), ("x_ServiceCode", "AmazonBedrock"),
        ("x_UsageType", "USE1-NovaMicro-input-tokens"),
    ];

    private static readonly (string Name, string Value)[] Focus12Columns = [.. FocusColumns, ("InvoiceId", "EUINDE26-1")];

    /// <summary>A CUR 2.0 export.</summary>
    public static string Cur(params Dictionary<string, string>[] rows) => Write(CurColumns, rows);

    /// <summary>A FOCUS 1.0 export.</summary>
    public static string Focus10(params Dictionary<string, string>[] rows) => Write(FocusColumns, rows);

    /// <summary>A FOCUS 1.2 export.</summary>
    public static string Focus12(params Dictionary<string, string>[] rows) => Write(Focus12Columns, rows);

    private static string Write((string Name, string Value)[] columns, Dictionary<string, string>[] rows)
    {
        var unknown = rows.SelectMany(row => row.Keys).Except(columns.Select(column => column.Name)).ToList();
        if (unknown.Count > 0) throw new ArgumentException($"No column {string.Join(", ", unknown)}.", nameof(rows));
        var text = new StringBuilder().AppendJoin(',', columns.Select(column => column.Name)).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', columns.Select(column => Quoted(row.GetValueOrDefault(column.Name, column.Value)))).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny(',', '"', '\n') >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
