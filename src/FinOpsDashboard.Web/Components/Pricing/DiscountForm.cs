using System.Globalization;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>A discount as it is typed; nothing typed is lost.</summary>
public sealed record DiscountForm
{
    public string Model { get; set; } = "";

    public string Percent { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string Reason { get; set; } = "";

    public static DiscountForm StartingOn(DateOnly day) => new() { From = day };

    /// <summary>The figures and days, or what cannot be read.</summary>
    public (decimal Percent, DateOnly From, DateOnly? Until, IReadOnlyList<string> Faults) Read()
    {
        var faults = new List<string>();
        if (!decimal.TryParse(Percent.Replace("%", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            faults.Add($"Percent off: \"{Percent}\" is no number.");
        if (From is null) faults.Add("Choose the first day.");
        return (percent, From.GetValueOrDefault(), Until, faults);
    }
}
