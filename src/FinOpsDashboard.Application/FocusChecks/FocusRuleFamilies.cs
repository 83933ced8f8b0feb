namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>The kinds of rules that come back for many columns; the table of rules is made of these.</summary>
internal static class FocusRuleFamilies
{
    /// <summary>Decimals that a cost has at least before it may be taken for a rounded product.</summary>
    private const int FewestDecimals = 6;

    private const string LeaveEmpty = "Leave the field empty.";

    /// <summary>Every row has a value.</summary>
    public static FocusRule NotNull(string id, string column) => new(id, column, FocusSeverity.Violation, "must not be null", "Give every row a value.")
    {
        IsBroken = row => row.IsNull(column),
    };

    /// <summary>A decimal in the numeric format.</summary>
    public static FocusRule Decimal(string id, string column) => new(
        id, column, FocusSeverity.Violation, "must be one number in numeric format",
        "Write it as -1234.5 or 1.5E-7: no plus sign, thousands separator, unit or currency.")
    {
        IsBroken = row => row[column] is { } text && !FocusText.IsNumeric(text),
    };

    /// <summary>A moment in the date/time format.</summary>
    public static FocusRule DateTime(string id, string column) => new(
        id, column, FocusSeverity.Violation, "must be a moment in UTC in ISO 8601", "Write it as 2026-09-01T00:00:00Z.")
    {
        IsBroken = row => row[column] is { } text && !FocusText.IsDateTime(text),
    };

    /// <summary>Text that is Unicode.</summary>
    public static FocusRule String(string id, string column) => new(
        id, column, FocusSeverity.Violation, "must be valid Unicode text", "Write the file in UTF-8.")
    {
        IsBroken = row => row[column] is { } text && !FocusText.IsUnicode(text),
    };

    /// <summary>One of a few values.</summary>
    public static FocusRule OneOf(string id, string column, params IReadOnlyList<string> values) => new(
        id, column, FocusSeverity.Violation, "must be one of the allowed values", $"Use {string.Join(", ", values)}.")
    {
        IsBroken = row => row[column] is { } text && !values.Contains(text, StringComparer.Ordinal),
    };

    public static FocusRule Currency(string id, string column) => new(
        id, column, FocusSeverity.Violation, "must be a currency code of ISO 4217", "Write three capital letters, such as USD.")
    {
        IsBroken = row => row[column] is { } text && !FocusText.IsCurrency(text),
    };

    public static FocusRule Unit(string id, string column) => new(
        id, column, FocusSeverity.Remark, "should be in unit format", "Use capitalized plural nouns, such as 1000 Tokens, GB-Hours or Requests/Day.")
    {
        IsBroken = row => row[column] is { } text && !FocusText.IsUnit(text),
    };

    public static FocusRule KeyValue(string id, string column) => new(
        id, column, FocusSeverity.Violation, "must be a JSON object of plain values", "Write it as {\"key\":\"value\"}, each key once, no objects or lists inside.")
    {
        IsBroken = row => row[column] is { } text && !FocusText.IsKeyValue(text),
    };

    /// <summary>Zero or more.</summary>
    public static FocusRule NotNegative(string id, string column) => new(
        id, column, FocusSeverity.Violation, "must not be negative", "A price is zero or more; what lowers the cost is the quantity or the cost itself.")
    {
        IsBroken = row => row.Number(column) < 0,
    };

    /// <summary>No value on some rows.</summary>
    public static FocusRule NullWhen(string id, string column, string when, Func<FocusRecord, bool> applies, params IReadOnlyList<string> needs) =>
        new(id, column, FocusSeverity.Violation, $"must be null when {when}", LeaveEmpty) { IsBroken = row => !row.IsNull(column) && applies(row), Needs = needs };

    /// <summary>A value on some rows.</summary>
    public static FocusRule NotNullWhen(string id, string column, string when, Func<FocusRecord, bool> applies, params IReadOnlyList<string> needs) =>
        new(id, column, FocusSeverity.Violation, $"must not be null when {when}", "Give these rows a value, or leave out the column if the provider has nothing for it.")
        {
            IsBroken = row => row.IsNull(column) && applies(row),
            Needs = needs,
        };

    /// <summary>Two columns that have a value together or not at all.</summary>
    public static IEnumerable<FocusRule> Together(string nullId, string notNullId, string column, string other) =>
    [
        NullWhen(nullId, column, $"{other} is null", row => row.IsNull(other), other),
        NotNullWhen(notNullId, column, $"{other} is not null", row => !row.IsNull(other), other),
    ];

    /// <summary>What a column of prices, quantities or SKUs is on each kind of charge: empty for tax, filled for usage and purchases.</summary>
    public static IEnumerable<FocusRule> PricedCharges(string nullId, string notNullId, string column) =>
    [
        NullWhen(nullId, column, "ChargeCategory is \"Tax\"", row => row.Is("ChargeCategory", "Tax"), "ChargeCategory"),
        NotNullWhen(notNullId, column, "ChargeCategory is \"Usage\" or \"Purchase\" and ChargeClass is not \"Correction\"", IsPriced, "ChargeCategory", "ChargeClass"),
    ];

    /// <summary>A cost that is the product of a unit price and the pricing quantity, rounded to the decimals of the cost where it has many.</summary>
    public static FocusRule Product(string id, string cost, string unitPrice) => new(
        id, cost, FocusSeverity.Violation, $"must be {unitPrice} times PricingQuantity", "Compute the cost from the two, with every digit.")
    {
        IsBroken = row => !IsCorrection(row) && row.Number(unitPrice) is { } price && row.Number("PricingQuantity") is { } quantity
            && row.Number(cost) is { } found && IsOther(price, quantity, found),
        Needs = [unitPrice, "PricingQuantity", "ChargeClass"],
    };

    /// <summary>A cost of a charge that is not priced by unit and not computed from others.</summary>
    public static FocusRule AsBilled(string id, string cost, string? unitPrice = null) => new(
        id, cost, FocusSeverity.Violation, "must match BilledCost when ChargeCategory is \"Credit\"", "Give it the BilledCost of the row.")
    {
        IsBroken = row => row.Is("ChargeCategory", "Credit") && (unitPrice is null || row.IsNull(unitPrice))
            && row.Number(cost) is { } found && row.Number("BilledCost") is { } billed && found != billed,
        Needs = ["ChargeCategory", "BilledCost"],
    };

    /// <summary>The end of a period, which is exclusive.</summary>
    public static FocusRule EndAfter(string id, string end, string start) => new(
        id, end, FocusSeverity.Violation, $"must be the exclusive end of the period, after {start}", "A charge of one day ends at the beginning of the next.")
    {
        IsBroken = row => FocusText.MomentOf(row[end]) <= FocusText.MomentOf(row[start]),
        Needs = [start],
    };

    public static bool IsCorrection(FocusRecord row) => row.Is("ChargeClass", "Correction");

    public static bool IsPriced(FocusRecord row) => (row.Is("ChargeCategory", "Usage") || row.Is("ChargeCategory", "Purchase")) && !IsCorrection(row);

    private static bool IsOther(decimal price, decimal quantity, decimal found)
    {
        try
        {
            return decimal.Round(price * quantity, Math.Max(found.Scale, (byte)FewestDecimals), MidpointRounding.AwayFromZero) != found;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
