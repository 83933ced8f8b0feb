using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>Says how many departures were found and wait; nothing where none does.</summary>
public sealed partial class OpenAnomalies
{
    /// <summary>How many wait.</summary>
    [Parameter, EditorRequired]
    public required int Count { get; set; }

    private string Text => Count == 1
        ? "One day or stretch of days departs from its weekday, and nobody has said why."
        : $"{Format.Count(Count)} stretches of days depart from their weekday, and nobody has said why.";
}
