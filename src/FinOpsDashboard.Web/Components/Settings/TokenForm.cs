using System.Globalization;

namespace FinOpsDashboard.Web.Components.Settings;

/// <summary>A new API token as it is typed.</summary>
public sealed class TokenForm
{
    private const string Never = "never";

    /// <summary>The choices of when it expires, by value; the standard is three months.</summary>
    public static IReadOnlyDictionary<string, string> Expiries { get; } = new Dictionary<string, string>
    {
        ["30"] = "In 30 days",
        ["90"] = "In 90 days",
        ["365"] = "In a year",
        [Never] = "Never",
    };

    public string Label { get; set; } = "";

    public string Expiry { get; set; } = "90";

    /// <summary>Days until it expires; null for never. What a browser sends is one of the choices, or the standard.</summary>
    public int? ExpiresInDays => Expiry == Never ? null : int.Parse(Expiries.ContainsKey(Expiry) ? Expiry : "90", CultureInfo.InvariantCulture);
}
