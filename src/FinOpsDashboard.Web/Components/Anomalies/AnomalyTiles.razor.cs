using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>How many there are, and how long closing takes.</summary>
public sealed partial class AnomalyTiles
{
    private const int HoursOfTwoDays = 48;

    private string? _time;

    /// <summary>All anomalies.</summary>
    [Parameter, EditorRequired]
    public required AnomalyView View { get; set; }

    protected override void OnParametersSet() => _time = View.MedianHoursToClose switch
    {
        null => null,
        < 1 => "under 1 hour",
        < HoursOfTwoDays and { } hours => $"{Format.Number(hours)} hours",
        { } hours => $"{Format.Number(hours / 24)} days",
    };
}
