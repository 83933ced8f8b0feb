using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>The limits as they are typed; nothing typed is lost.</summary>
public sealed record LimitsForm
{
    public string RiseFloor { get; set; } = "";

    public string RisePercent { get; set; } = "";

    public string DropFloor { get; set; } = "";

    public string DropPercent { get; set; } = "";

    /// <summary>Writes limits into it.</summary>
    public static LimitsForm Of(AnomalyLimits limits) => new()
    {
        RiseFloor = ExactText.Of(limits.Rise.Floor.Amount),
        RisePercent = ExactText.Of(limits.Rise.Share * 100),
        DropFloor = ExactText.Of(limits.Drop.Floor.Amount),
        DropPercent = ExactText.Of(limits.Drop.Share * 100),
    };

    /// <summary>The limits, or what cannot be read.</summary>
    public (AnomalyLimits? Limits, IReadOnlyList<string> Faults) Read()
    {
        var faults = new List<string>();
        var (riseFloor, risePercent) = (Number("Floor for rises", RiseFloor), Number("Percentage for rises", RisePercent));
        var (dropFloor, dropPercent) = (Number("Floor for drops", DropFloor), Number("Percentage for drops", DropPercent));
        return faults.Count > 0
            ? (null, faults)
            : (new AnomalyLimits(new AnomalyLimit(Usd.FromDollars(riseFloor), risePercent / 100), new AnomalyLimit(Usd.FromDollars(dropFloor), dropPercent / 100)), []);

        decimal Number(string name, string text)
        {
            if (!TypedNumber.TryParse(text.Replace("$", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal), out var number))
                faults.Add($"{name}: \"{text}\" is no number. Write it as 25.");
            return number;
        }
    }
}
