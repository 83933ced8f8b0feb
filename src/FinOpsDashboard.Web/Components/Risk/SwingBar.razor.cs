using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Risk;

/// <summary>From what to what an assumption moves the case, on the scale of the widest one, with the case as assumed marked.</summary>
public sealed partial class SwingBar
{
    private const int Width = 140;
    private const int Height = 14;
    private string _from = "0";
    private string _length = "0";
    private string _base = "0";

    /// <summary>The left end, as a part of the scale: 0 to 1.</summary>
    [Parameter, EditorRequired]
    public required decimal From { get; set; }

    /// <summary>The right end, as a part of the scale: 0 to 1.</summary>
    [Parameter, EditorRequired]
    public required decimal To { get; set; }

    /// <summary>The case as assumed, as a part of the scale: 0 to 1.</summary>
    [Parameter, EditorRequired]
    public required decimal Base { get; set; }

    /// <summary>Whether a higher value of the assumption makes the case worse.</summary>
    [Parameter]
    public bool IsFalling { get; set; }

    /// <summary>The same in words.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void OnParametersSet()
    {
        _from = Pixels(From);
        _length = Pixels(Math.Max(To - From, 0.01m));
        _base = Pixels(Base);
    }

    private static string Pixels(decimal part) => Math.Round(part * Width, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
