using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The lines of a month that moved most after they had been final.</summary>
public sealed partial class RestatedPanel
{
    private string _note = "";

    /// <summary>The lines.</summary>
    [Parameter, EditorRequired]
    public required RestatedLines Lines { get; set; }

    /// <summary>The page without the panel.</summary>
    [Parameter, EditorRequired]
    public required string CloseAddress { get; set; }

    /// <summary>Whether somebody just opened it.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    protected override void OnParametersSet() => _note =
        (Lines.LineCount > Lines.Lines.Count ? $"The {Format.Count(Lines.Lines.Count)} of {Format.Count(Lines.LineCount)} lines that moved most. " : "")
        + "Unblended cost of usage charges. Before is zero where the row was not there, after where it is gone.";

    private static string AddressOf(RestatedLine line) =>
        new FigureQuestion { Days = new DateRange(line.Day, line.Day.AddDays(1)), Service = line.Service, UsageType = line.UsageType }.ToAddress();
}
