using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Risk;

namespace FinOpsDashboard.Web.Components.Risk;

/// <summary>An uncertain assumption, shown and typed in.</summary>
public sealed class RangeRow
{
    private const int Decimals = 4;
    private readonly RiskLine _line;

    /// <param name="line">The assumption.</param>
    /// <param name="scale">The worst and the best that any assumption leads to, and the case as assumed between them.</param>
    public RangeRow(RiskLine line, (decimal Worst, decimal Best, decimal Base) scale)
    {
        _line = line;
        var span = Math.Max(scale.Best - scale.Worst, 1e-9m);
        var (low, high) = (line.Bar.AtLow?.Amount ?? scale.Base, line.Bar.AtHigh?.Amount ?? scale.Base);
        (From, To, BaseAt) = ((Math.Min(low, high) - scale.Worst) / span, (Math.Max(low, high) - scale.Worst) / span, (scale.Base - scale.Worst) / span);
        IsFalling = high < low;
        (LowText, HighText) = (TextOf(line.Entered?.Low ?? line.Bar.Assumption.Low), TextOf(line.Entered?.High ?? line.Bar.Assumption.High));
    }

    public string Path => _line.Bar.Assumption.Path;

    public string Name => NameOf(_line.Bar.Assumption.Name);

    public string LowText { get; set; }

    public string HighText { get; set; }

    public string Low => Format.Number(_line.Bar.Assumption.Low, Decimals);

    public string Base => Format.Number(_line.Bar.Assumption.Base, Decimals);

    public string High => Format.Number(_line.Bar.Assumption.High, Decimals);

    public string AtLow => _line.Bar.AtLow is { } value ? Format.Amount(value) : Format.Unknown;

    public string AtHigh => _line.Bar.AtHigh is { } value ? Format.Amount(value) : Format.Unknown;

    public string BreakEven => _line.Bar.BreakEven is { } value ? Format.Number(value, Decimals) : "";

    /// <summary>The worst end, as a part of the scale.</summary>
    public decimal From { get; }

    /// <summary>The best end, as a part of the scale.</summary>
    public decimal To { get; }

    /// <summary>The case as assumed, as a part of the scale.</summary>
    public decimal BaseAt { get; }

    /// <summary>Whether more of the assumption makes the case worse.</summary>
    public bool IsFalling { get; }

    public string Swing => $"From {AtLow} at the low end to {AtHigh} at the high end";

    public string Reason => _line.Reason;

    public bool IsDefault => _line.IsDefault;

    /// <summary>The name of an assumption as a line begins with it.</summary>
    public static string NameOf(string assumption) => char.ToUpperInvariant(assumption[0]) + assumption[1..];

    /// <summary>Reads what was typed; null where it was left as it was, or is a fault.</summary>
    public UncertainRange? Read(List<string> faults)
    {
        var assumption = _line.Bar.Assumption;
        if (LowText == TextOf(_line.Entered?.Low ?? assumption.Low) && HighText == TextOf(_line.Entered?.High ?? assumption.High)) return null;
        if (Parse(LowText) is not { } low || Parse(HighText) is not { } high)
        {
            faults.Add($"{Name}: \"{LowText}\" and \"{HighText}\" must both be numbers.");
            return null;
        }

        if ((assumption with { Low = low, High = high }).Fault() is { } fault)
        {
            faults.Add(fault);
            return null;
        }

        return new(low, high);
    }

    private static decimal? Parse(string text) =>
        TypedNumber.TryParse(text, out var value) ? value : null;

    private static string TextOf(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
