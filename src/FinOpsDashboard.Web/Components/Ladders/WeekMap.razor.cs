using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The week as a map of its hours: a row for each day, darker where more is asked for.</summary>
public sealed partial class WeekMap
{
    private static readonly IReadOnlyList<string> HourNames = [.. Enumerable.Range(0, DemandWeek.HoursPerDay).Select(HourName.Clock)];
    private static readonly IReadOnlyList<string> Clocks = [.. new[] { 0, 6, 12, 18 }.Select(HourName.Clock)];
    private IReadOnlyList<WeekDayRow> _days = [];
    private string _summary = "";
    private string _most = "";

    /// <summary>The week.</summary>
    [Parameter, EditorRequired]
    public required DemandWeek Week { get; set; }

    /// <summary>Where it comes from.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>Small buttons beside the table switch.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    protected override void OnParametersSet()
    {
        var most = Week.Hours.Max(hour => hour.Tokens);
        _most = Format.Tokens(most);
        _days = [.. Week.Hours.Index().Chunk(DemandWeek.HoursPerDay).Select((hours, day) => new WeekDayRow(
            HourName.Days[day],
            [.. hours.Select(hour => new WeekCell(
                hour.Index, Share(hour.Item.Tokens, most), Format.Tokens(hour.Item.Tokens),
                $"{HourName.Short(hour.Index)}: {Format.Tokens(hour.Item.InputTokens)} in, {Format.Tokens(hour.Item.OutputTokens)} out"))]))];
        _summary = SummaryOf(most);
    }

    private string SummaryOf(decimal most)
    {
        if (most == 0m) return "No hour of the week asks for tokens.";
        var average = Week.Tokens / DemandWeek.HourCount;
        if (Week.Hours.All(hour => hour.Tokens == most)) return $"Every hour of the week asks for {_most} tokens.";
        var first = Week.Hours.Index().First(hour => hour.Item.Tokens == most).Index;
        return $"{Format.Tokens(Week.Tokens)} tokens a week; busiest on {HourName.Long(first)} with {_most} an hour, {Format.Number(most / average)} times the average hour.";
    }

    private static string Share(decimal tokens, decimal most) =>
        (most == 0m ? 0m : tokens * 100m / most).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A day of the map.</summary>
internal sealed record WeekDayRow(string Name, IReadOnlyList<WeekCell> Cells);

/// <summary>An hour of the map, its share of the busiest hour in percent.</summary>
internal sealed record WeekCell(int Hour, string Share, string Tokens, string Title);
