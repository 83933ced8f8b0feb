using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Guide;

/// <summary>Monthly cost against volume, with the volume of the example and the crossovers marked.</summary>
internal static class VolumePicture
{
    /// <summary>How far the picture goes beyond what is marked, as a factor.</summary>
    private const decimal Margin = 10m;

    /// <summary>The top of the picture over what is marked, so that the crossings are seen and not the far right end.</summary>
    private const decimal Headroom = 1.5m;

    /// <summary>Beside hours, storage is a trifle; tokens are not.</summary>
    private const decimal StepShare = 0.1m;

    public static Picture? Of(WorkedExample example)
    {
        if (example.Evaluated.Curve is not { } curve) return null;
        var options = example.Evaluated.Result.Options.OfType<EvaluatedOption>().ToList();
        var marked = options.Select(option => option.Crossover.TokensPerMonth).OfType<decimal>().Where(tokens => tokens > 0).Append(curve.CurrentTokens).ToList();
        var points = curve.Points.Where(point => point.TokensPerMonth >= marked.Min() / Margin && point.TokensPerMonth <= marked.Max() * Margin).ToList();
        var spec = new ChartSpec
        {
            X = new NumberAxis(ChartUnit.Tokens) { IsLogarithmic = true, Title = "Tokens a month, input and output" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per month",
            Series =
            [
                Series(example.BaselineName, ChartPalette.Teacher, SeriesKind.Line, points, point => point.Teacher) with { IsDashed = true },
                .. options.Select((option, place) => Series(
                    example.OptionNames[option.Id], ChartPalette.ForModelled(place), KindOf(option), points,
                    point => point.Options.TryGetValue(option.Id, out var cost) ? cost : null)),
            ],
            Annotations = [new VerticalMark("in the example", curve.CurrentTokens), .. options.SelectMany(option => Crossing(option, points))],
            YMax = Top(curve, options, points),
        };
        return new(
            "From which volume does it pay?",
            string.Join(" ", options.Select(option => Sentence(example.OptionNames[option.Id], option.Crossover))),
            "Monthly cost against volume at the same mix of input and output; one-time cost is spread over the horizon. Steps are added model units.",
            spec);
    }

    /// <summary>What is paid by the hour alone moves in steps; where tokens are charged as well, every token counts.</summary>
    private static SeriesKind KindOf(EvaluatedOption option) =>
        option.Hosting is { } hosting && option.MonthlyCost - hosting.MonthlyCost < hosting.MonthlyCost * StepShare ? SeriesKind.Step : SeriesKind.Line;

    private static ChartSeries Series(string name, ChartColor color, SeriesKind kind, IEnumerable<CostCurvePoint> points, Func<CostCurvePoint, Usd?> costOf) =>
        new(name, color, kind, [.. points.Select(point => new ChartPoint(point.TokensPerMonth, costOf(point)?.Amount))]);

    private static decimal Top(CostCurve curve, IEnumerable<EvaluatedOption> options, IReadOnlyList<CostCurvePoint> points)
    {
        var today = Nearest(points, curve.CurrentTokens);
        return today.Options.Values
            .Concat(options.Select(option => option.Crossover.TokensPerMonth).OfType<decimal>().Select(tokens => Nearest(points, tokens).Teacher ?? Usd.Zero))
            .Append(today.Teacher ?? Usd.Zero)
            .Max().Amount * Headroom;
    }

    private static IEnumerable<ChartAnnotation> Crossing(EvaluatedOption option, IReadOnlyList<CostCurvePoint> points)
    {
        if (option.Crossover.TokensPerMonth is > 0 and { } tokens && Nearest(points, tokens).Teacher is { } cost)
            yield return new MarkedPoint(Format.Tokens(tokens), tokens, cost.Amount);
    }

    private static CostCurvePoint Nearest(IReadOnlyList<CostCurvePoint> points, decimal tokens) => points.MinBy(point => decimal.Abs(point.TokensPerMonth - tokens))!;

    private static string Sentence(string name, Crossover crossover) => crossover.TokensPerMonth switch
    {
        null => $"{name}: cheaper at no volume.",
        0 => $"{name}: cheaper from the first token on.",
        { } tokens => $"{name}: cheaper from {Format.Tokens(tokens)} tokens a month on{(crossover.LosingIntervals.Count > 0 ? ", with gaps where a model unit is added" : "")}.",
    };
}
