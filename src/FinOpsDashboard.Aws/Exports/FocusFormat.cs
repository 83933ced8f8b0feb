using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendImport.Exports;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>Rows of a FOCUS 1.0 or 1.2 export of AWS.</summary>
/// <remarks>
/// Columns: https://focus.finops.org/focus-specification and
/// https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-focus-1-2-aws-columns.html (retrieved 2026-11-22).
/// </remarks>
internal sealed class FocusFormat : ExportFormat
{
    private readonly ExportServices _services = new();
    private readonly TextPool<string> _texts = new(text => text);
    private readonly TextPool<bool> _areTokens = new(BedrockServices.IsMarketplaceTokens);
    private readonly TagColumns _tags;
    private readonly FinalBills _bills;
    private readonly int _accountPlace;
    private readonly int _start, _category, _class, _billed, _effective, _currency, _provider, _service, _serviceCode, _usageType, _publisher, _description;
    private readonly int _pricingQuantity, _pricingUnit, _consumedQuantity, _consumedUnit, _account, _accountName;

    /// <summary>Takes the places of the columns.</summary>
    public FocusFormat(SpendSource source, ExportHeader header, IReadOnlyList<SplitDimensionKey> dimensions, DateOnly today)
    {
        Source = source;
        _start = header["ChargePeriodStart"];
        _category = header["ChargeCategory"];
        _class = header["ChargeClass"];
        _billed = header["BilledCost"];
        _effective = header["EffectiveCost"];
        _currency = header["BillingCurrency"];
        _provider = header["ProviderName"];
        _service = header["ServiceName"];
        _serviceCode = header["x_ServiceCode"];
        _usageType = header["x_UsageType"];
        _publisher = header["PublisherName"];
        _description = header["ChargeDescription"];
        _pricingQuantity = header["PricingQuantity"];
        _pricingUnit = header["PricingUnit"];
        _consumedQuantity = header["ConsumedQuantity"];
        _consumedUnit = header["ConsumedUnit"];
        _account = header["SubAccountId"];
        _accountName = header["SubAccountName"];
        _accountPlace = dimensions.ToList().IndexOf(SplitDimensionKey.Account);
        _bills = new FinalBills(header["InvoiceId"], today);
        _tags = new TagColumns([(header["Tags"], TagOf), (header["x_CostCategories"], key => $"costCategory:{key}")], dimensions);
    }

    /// <inheritdoc />
    public override SpendSource Source { get; }

    /// <inheritdoc />
    public override IEnumerable<string> OtherDimensions => _tags.Others;

    /// <inheritdoc />
    public override IEnumerable<string> Notes
    {
        get
        {
            yield return "FOCUS has billed and effective costs: BilledCost is taken as unblended, EffectiveCost as amortized, both after discounts.";
            if (_bills.Note is { } note) yield return note;
            if (_account < 0) yield return "The file has no SubAccountId; its days are not split by account.";
        }
    }

    /// <summary>The columns that a file has to have and lacks.</summary>
    public static IReadOnlyList<string> MissingIn(ExportHeader header) => header.Missing(
        "ChargePeriodStart", "ChargeCategory", "BilledCost", "EffectiveCost", "BillingCurrency", "ProviderName", "ServiceName", "x_UsageType");

    /// <inheritdoc />
    public override (DateOnly Day, bool IsEstimated) ReadDay(ExportFields fields)
    {
        var day = fields.Day(_start);
        return (day, _bills.IsEstimated(fields, day));
    }

    /// <inheritdoc />
    public override bool Read(ExportFields fields, SpendRow row)
    {
        if (fields.Text(_provider) is not ("AWS" or "Amazon Web Services" or "Amazon Web Services, Inc.")) return false;
        var service = ServiceOf(fields);
        if (service.Length == 0) return false;
        fields.RequireDollars(_currency);
        var billed = fields.Cost(_billed);
        var effective = fields.Cost(_effective, whenEmpty: billed);
        var isPriced = !fields.Text(_pricingQuantity).IsEmpty;
        var unit = fields.Text(isPriced ? _pricingUnit : _consumedUnit);
        (row.Service, row.UsageType, row.RecordType) = (service, _texts[fields.Text(_usageType)], RecordTypeOf(fields, billed));
        row.Metrics = new CostMetrics(
            billed, billed, effective, effective, fields.Quantity(isPriced ? _pricingQuantity : _consumedQuantity), unit.IsEmpty ? "N/A" : _texts[unit]);
        if (_accountPlace >= 0) row.Shares[_accountPlace] = _account < 0 ? null : _texts[fields.Text(_account)];
        row.AccountName = _accountName < 0 ? "" : _texts[fields.Text(_accountName)];
        _tags.Read(fields, row.Shares);
        return true;
    }

    private string ServiceOf(ExportFields fields)
    {
        var service = _services.ByName(fields.Text(_service));
        if (service.Length == 0) service = _services.ByServiceCode(fields.Text(_serviceCode));
        if (service.Length == 0) service = _services.ByDescription(fields.Text(_description));
        // AWS leaves the service of marketplace models empty: then their usage type is all that says Bedrock, and the model stays unknown.
        if (service.Length == 0 && fields.Text(_service).IsEmpty && _areTokens[fields.Text(_usageType)])
            service = _texts[$"{PublisherOf(fields)} model (Amazon Bedrock Edition)"];
        return service;
    }

    private ReadOnlySpan<char> PublisherOf(ExportFields fields) => fields.Text(_publisher) is { IsEmpty: false } publisher ? publisher : "Unnamed";

    /// <summary>The charge type as Cost Explorer calls it.</summary>
    private string RecordTypeOf(ExportFields fields, decimal billed) => fields.Text(_category) switch
    {
        "Usage" or "Purchase" or "Adjustment" when billed < 0 && fields.Text(_class) is "Correction" => ChargeTypes.Refund,
        "Usage" => "Usage",
        "Purchase" => "Recurring",
        "Tax" => ChargeTypes.Tax,
        "Credit" => ChargeTypes.Credit,
        "Adjustment" => "Other",
        _ => throw fields.Fault(_category, "is no charge category of FOCUS: Usage, Purchase, Tax, Credit or Adjustment"),
    };

    private static string? TagOf(string key) => $"tag:{(key.StartsWith("user:", StringComparison.Ordinal) ? key["user:".Length..] : key)}";
}
