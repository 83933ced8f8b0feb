using System.Text.Json;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>Rows of a Cost and Usage Report 2.0.</summary>
/// <remarks>Columns: https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html (retrieved 2026-11-22).</remarks>
internal sealed class CurFormat : ExportFormat
{
    private readonly ExportServices _services = new();
    private readonly TextPool<string> _texts = new(text => text);
    private readonly TextPool<string> _productNames = new(ProductNameIn);
    private readonly TagColumns _tags;
    private readonly FinalBills _bills;
    private readonly int _accountPlace;
    private readonly int _id, _interval, _start, _type, _usageType, _amount, _unit, _cost, _netCost, _currency, _productCode, _serviceCode;
    private readonly int _product, _productName, _description, _account, _accountName, _savingsPlanCost, _reservationCost;

    /// <summary>Takes the places of the columns.</summary>
    public CurFormat(ExportHeader header, IReadOnlyList<SplitDimensionKey> dimensions, DateOnly today)
    {
        _id = header["identity_line_item_id"];
        _interval = header["identity_time_interval"];
        _start = header["line_item_usage_start_date"];
        _type = header["line_item_line_item_type"];
        _usageType = header["line_item_usage_type"];
        _amount = header["line_item_usage_amount"];
        _unit = header["pricing_unit"];
        _cost = header["line_item_unblended_cost"];
        _netCost = header["line_item_net_unblended_cost"];
        _currency = header["line_item_currency_code"];
        _productCode = header["line_item_product_code"];
        _serviceCode = header["product_servicecode"];
        _product = header["product"];
        _productName = header["product_product_name"];
        _description = header["line_item_line_item_description"];
        _account = header["line_item_usage_account_id"];
        _accountName = header["line_item_usage_account_name"];
        _savingsPlanCost = header["savings_plan_savings_plan_effective_cost"];
        _reservationCost = header["reservation_effective_cost"];
        _accountPlace = dimensions.ToList().IndexOf(SplitDimensionKey.Account);
        _bills = new FinalBills(header["bill_invoice_id"], today);
        _tags = new TagColumns(
            [(header["tags"], DimensionOf), (header["resource_tags"], key => DimensionOf($"resourceTags/{key}")), (header["cost_category"], key => $"costCategory:{key}")],
            dimensions);
    }

    /// <inheritdoc />
    public override SpendSource Source => SpendSource.Cur2;

    /// <inheritdoc />
    public override IEnumerable<string> OtherDimensions => _tags.Others;

    /// <inheritdoc />
    public override IEnumerable<string> Notes
    {
        get
        {
            if (_bills.Note is { } note) yield return note;
            if (_netCost < 0) yield return "The file has no line_item_net_unblended_cost; line_item_unblended_cost stands in for net costs.";
            if (_account < 0) yield return "The file has no line_item_usage_account_id; its days are not split by account.";
        }
    }

    /// <summary>The columns that a file has to have and lacks.</summary>
    public static IReadOnlyList<string> MissingIn(ExportHeader header) => header.Missing(
        "line_item_usage_start_date", "line_item_line_item_type", "line_item_usage_type", "line_item_usage_amount", "line_item_unblended_cost",
        "line_item_currency_code", "line_item_product_code", "product");

    /// <inheritdoc />
    public override ReadOnlySpan<char> IdOf(ExportFields fields) =>
        fields.Text(_id).IsEmpty || _interval < 0 ? fields.Text(_id) : $"{fields.Text(_id)} {fields.Text(_interval)}";

    /// <inheritdoc />
    public override (DateOnly Day, bool IsEstimated) ReadDay(ExportFields fields)
    {
        var day = fields.Day(_start);
        return (day, _bills.IsEstimated(fields, day));
    }

    /// <inheritdoc />
    public override bool Read(ExportFields fields, SpendRow row)
    {
        var service = ServiceOf(fields);
        if (service.Length == 0) return false;
        fields.RequireDollars(_currency);
        var type = fields.Text(_type);
        if (type.IsEmpty) throw fields.Fault(_type, "must name the charge type, such as Usage or Credit");
        var cost = fields.Cost(_cost);
        var net = fields.Cost(_netCost, whenEmpty: cost);
        var amortized = AmortizedOf(fields, type, cost);
        (row.Service, row.UsageType, row.RecordType) = (service, _texts[fields.Text(_usageType)], _texts[type]);
        row.Metrics = new CostMetrics(cost, net, amortized, amortized - cost + net, fields.Quantity(_amount), _unit < 0 ? "N/A" : _texts[fields.Text(_unit)]);
        if (_accountPlace >= 0) row.Shares[_accountPlace] = _account < 0 ? null : _texts[fields.Text(_account)];
        row.AccountName = _accountName < 0 ? "" : _texts[fields.Text(_accountName)];
        _tags.Read(fields, row.Shares);
        return true;
    }

    /// <summary>
    /// The cost with fees spread: of usage that a plan or reservation covers, the part of the fee that it used; of the fees themselves nothing.
    /// </summary>
    private decimal AmortizedOf(ExportFields fields, ReadOnlySpan<char> type, decimal cost) => type switch
    {
        "SavingsPlanCoveredUsage" => fields.Cost(_savingsPlanCost, whenEmpty: cost),
        "DiscountedUsage" => fields.Cost(_reservationCost, whenEmpty: cost),
        "SavingsPlanNegation" => 0,
        _ => cost,
    };

    private string ServiceOf(ExportFields fields)
    {
        var service = _services.ByServiceCode(fields.Text(_productCode));
        if (service.Length == 0) service = _services.ByServiceCode(fields.Text(_serviceCode));
        if (service.Length == 0) service = _services.ByName(fields.Text(_productName));
        if (service.Length == 0 && fields.Text(_product) is { IsEmpty: false } product) service = _services.ByName(_productNames[product]);
        return service.Length == 0 ? _services.ByDescription(fields.Text(_description)) : service;
    }

    private static string ProductNameIn(string product)
    {
        try
        {
            using var document = JsonDocument.Parse(product);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("product_name", out var name)
                ? name.GetString() ?? ""
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>The dimension of a key in the map of all tags, whose prefix says what kind of tag it is.</summary>
    private static string? DimensionOf(string key)
    {
        if (key.StartsWith("costCategory/", StringComparison.Ordinal)) return $"costCategory:{key["costCategory/".Length..]}";
        return key.StartsWith("resourceTags/", StringComparison.Ordinal) ? $"tag:{UserKey(key["resourceTags/".Length..])}" : $"tag:{key}";
    }

    /// <summary>The key without the prefix under which AWS lists the tags of users.</summary>
    private static string UserKey(string key) =>
        key.StartsWith("user_", StringComparison.Ordinal) || key.StartsWith("user:", StringComparison.Ordinal) ? key["user_".Length..] : key;
}
