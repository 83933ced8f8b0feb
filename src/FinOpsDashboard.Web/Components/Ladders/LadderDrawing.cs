using System.Globalization;
using System.Text;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>
/// A ladder as a picture: the hours of the week, the busiest first, the load as a falling line, and the layers below it as bands in the
/// colours of their rungs. Held units reach to the right edge, whether used or not.
/// </summary>
internal sealed record LadderDrawing
{
    /// <summary>Width of the drawing in its own units: ten for an hour.</summary>
    public const int Width = DemandWeek.HourCount * HourWidth;

    /// <summary>Height of the drawing in its own units.</summary>
    public const int Height = 1_000;

    private const int HourWidth = 10;
    private const int MostTicks = 5;

    /// <summary>The bands from below.</summary>
    public required IReadOnlyList<LadderBand> Bands { get; init; }

    /// <summary>The bands whose idle hours are paid: all but those left on demand.</summary>
    public IReadOnlyList<LadderBand> PaidBands => [.. Bands.Where(band => band.IsPaidWhenIdle)];

    /// <summary>The line of the load.</summary>
    public required string Load { get; init; }

    /// <summary>The area below that line.</summary>
    public required string Area { get; init; }

    /// <summary>Numbers of model units beside the axis, with their place from the bottom in percent.</summary>
    public required IReadOnlyList<AxisTick> UnitTicks { get; init; }

    /// <summary>Hours below the axis, with their place from the left in percent.</summary>
    public static IReadOnlyList<AxisTick> HourTicks { get; } =
        [.. new[] { 0, 42, 84, 126, 168 }.Select(hour => new AxisTick(Format.Count(hour), Number(hour * 100m / DemandWeek.HourCount)))];

    /// <summary>One entry for each rung that is used.</summary>
    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    /// <summary>The hours of the table, the busiest first.</summary>
    public required IReadOnlyList<LoadRow> Rows { get; init; }

    /// <summary>Draws a ladder with at least one layer.</summary>
    public static LadderDrawing Of(CommitmentLadder ladder)
    {
        var hours = ladder.Question.Week.Hours.Index()
            .Select(hour => (Hour: hour.Index, Demand: hour.Item, Load: ladder.Question.PeakUnits(hour.Item), Units: ladder.Question.UnitsNeeded(hour.Item)))
            .OrderByDescending(hour => hour.Load).ThenBy(hour => hour.Hour).ToList();
        var step = StepOf(ladder.Layers.Count);
        var top = (ladder.Layers.Count + step - 1) / step * step;
        return new()
        {
            Bands = [.. LayerGroup.Of(ladder).Select(group => BandOf(group, top))],
            Load = Line(hours.Select(hour => hour.Load), top),
            Area = $"M0 {Height}L{Line(hours.Select(hour => hour.Load), top)[1..]}V{Height}Z",
            UnitTicks = [.. Enumerable.Range(0, (top / step) + 1).Select(tick => new AxisTick(Format.Count(tick * step), Number(tick * step * 100m / top)))],
            Legend = [.. LadderRungs.All.Reverse().Where(rung => ladder.UnitsOn(rung) > 0).Select(rung => LegendOf(rung, ladder.UnitsOn(rung)))],
            Rows =
            [
                .. hours.Select(hour => new LoadRow(
                    hour.Hour, HourName.Short(hour.Hour), Format.Tokens(hour.Demand.InputTokens), Format.Tokens(hour.Demand.OutputTokens),
                    Format.Number(hour.Load, 2), Format.Count(hour.Units),
                    [.. LadderRungs.All.Select(rung => Format.Count(ladder.Layers.Count(layer => layer.Number <= hour.Units && layer.Rung == rung)))])),
            ],
        };
    }

    private static LadderBand BandOf(LayerGroup group, int top)
    {
        var hours = group.Rung.TermMonths() > 0 ? DemandWeek.HourCount : group.HoursNeeded;
        return new(
            $"{RungText.DeedOf(group.Rung)}: {RungText.Units(group.Layers.Count)}, needed in {group.HoursNeeded} hours of the week",
            RungColors.Of(group.Rung).Css,
            Number(Height - Y(group.Last, top)),
            Number(hours * HourWidth),
            Number(Y(group.Last, top) - Y(group.First - 1, top)),
            group.Rung != LadderRung.OnDemand);
    }

    private static LegendEntry LegendOf(LadderRung rung, int units) => new(
        $"{RungText.NameOf(rung)}: {(rung == LadderRung.OnDemand ? "the load of " : rung == LadderRung.NoCommitment ? "up to " : "")}{RungText.Units(units)}", RungColors.Of(rung).Css);

    /// <summary>A level line for each hour, joined by upright ones.</summary>
    private static string Line(IEnumerable<decimal> loads, int top)
    {
        var path = new StringBuilder();
        foreach (var (index, load) in loads.Index())
        {
            var y = Number(Height - Y(load, top));
            if (index == 0) path.Append('M').Append('0').Append(' ').Append(y);
            else path.Append('V').Append(y);
            path.Append('H').Append(Number((index + 1) * HourWidth));
        }

        return path.ToString();
    }

    private static decimal Y(decimal units, int top) => Math.Min(units, top) * Height / top;

    /// <summary>1, 2, 5, 10, 20, … so that at most so many ticks are needed.</summary>
    private static int StepOf(int units)
    {
        for (var size = 1; ; size *= 10)
        {
            foreach (var factor in new[] { 1, 2, 5 })
                if (size * factor * MostTicks >= units) return size * factor;
        }
    }

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>A band of layers, ready to draw. What is left on demand costs nothing while it idles.</summary>
internal sealed record LadderBand(string Name, string Color, string Y, string Width, string Height, bool IsPaidWhenIdle);

/// <summary>A tick of an axis and its place in percent.</summary>
internal sealed record AxisTick(string Text, string Percent);

/// <summary>Whose colour it is.</summary>
internal sealed record LegendEntry(string Text, string Color);

/// <summary>An hour of the table.</summary>
internal sealed record LoadRow(int Hour, string Name, string Input, string Output, string Load, string Units, IReadOnlyList<string> UnitsByRung);
