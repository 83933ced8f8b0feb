using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Reporting.Charts;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>From which volume on each option pays.</summary>
/// <param name="Sentences">In words, one for each option that could be priced.</param>
/// <param name="LineNames">The lines, the teacher's first.</param>
/// <param name="Rows">Costs by rising volume.</param>
/// <param name="Chart">The same as a picture.</param>
public sealed record CrossoverFacts(
    IReadOnlyList<string> Sentences, IReadOnlyList<string> LineNames, IReadOnlyList<CrossoverRow> Rows, VolumeChartSpec Chart)
{
    private const decimal ShownAround = 3m;
    private const int LosingIntervalsNamed = 2;

    internal static CrossoverFacts? Of(CaseEvaluation evaluation)
    {
        var options = evaluation.Options.OfType<EvaluatedOption>().ToList();
        if (evaluation.View.Curve is not { } curve || options.Count == 0) return null;
        var breakEvens = options.Where(option => option.Crossover.TokensPerMonth > 0m).ToLookup(option => option.Crossover.TokensPerMonth!.Value);
        var named = breakEvens.Select(group => group.Key).Append(curve.CurrentTokens).ToList();
        var decades = NiceTicks.Decades(named.Min() / ShownAround, named.Max() * ShownAround);
        var points = curve.Points.Where(point => point.TokensPerMonth >= decades[0] && point.TokensPerMonth <= decades[^1]).ToList();
        var sentences = options.Select(option => Explain(option, curve.CurrentTokens)).ToList();
        return new CrossoverFacts(
            sentences,
            ["Teacher", .. options.Select(option => OptionWords.Short(option.Id))],
            [.. points.Where(point => named.Contains(point.TokensPerMonth) || IsHalfDecade(point.TokensPerMonth)).Select(Row)],
            Draw(points, options, curve, string.Join(' ', sentences)));

        CrossoverRow Row(CostCurvePoint point) => new(
            Format.Count(point.TokensPerMonth), Remark(point.TokensPerMonth),
            [
                point.Teacher is { } teacher ? Format.Amount(teacher) : Format.Unknown,
                .. options.Select(option => point.Options.TryGetValue(option.Id, out var cost) ? Format.Amount(cost) : Format.Unknown),
            ]);

        string Remark(decimal tokens) => breakEvens.Contains(tokens)
            ? $"break-even: {string.Join(", ", breakEvens[tokens].Select(option => OptionWords.Short(option.Id)))}"
            : tokens == curve.CurrentTokens ? "today" : "";
    }

    private static string Explain(EvaluatedOption option, decimal current)
    {
        var name = OptionIds.NameOf(option.Id);
        return option.Crossover.TokensPerMonth switch
        {
            null => $"{name}: no break-even. The teacher is cheaper at every volume that was searched.",
            0m => $"{name}: cheaper than the teacher from the first token on{Losing(option.Crossover)}.",
            { } tokens when tokens <= current =>
                $"{name}: cheaper than the teacher from {Format.Tokens(tokens)} tokens a month on{Losing(option.Crossover)}; today's volume is {Format.Number(current / tokens)} times that.",
            { } tokens =>
                $"{name}: cheaper than the teacher from {Format.Tokens(tokens)} tokens a month on{Losing(option.Crossover)}; today's volume is {Format.Percent(current / tokens)} of that.",
        };
    }

    private static string Losing(Crossover crossover)
    {
        if (crossover.LosingIntervals.Count == 0) return "";
        var named = crossover.LosingIntervals.Take(LosingIntervalsNamed).Select(interval => $"{Format.Tokens(interval.From)} and {Format.Tokens(interval.To)}");
        var more = crossover.LosingIntervals.Count - LosingIntervalsNamed;
        return $", but not between {string.Join(" or between ", named)}{(more > 0 ? $" (and in {more} more ranges)" : "")}";
    }

    /// <summary>Steps of the table. Positions on a logarithmic axis: binary floating point is good enough.</summary>
    private static bool IsHalfDecade(decimal tokens)
    {
        const double Tolerance = 1e-6;
        var halves = Math.Log10((double)tokens) * 2;
        return Math.Abs(halves - Math.Round(halves)) < Tolerance;
    }

    private static VolumeChartSpec Draw(List<CostCurvePoint> points, List<EvaluatedOption> options, CostCurve curve, string words) => new()
    {
        Id = "crossover",
        Title = "From which volume on does a distilled student pay?",
        Description = $"Lines: the monthly cost of the teacher and of each option by tokens a month, both axes logarithmic. {words}",
        VolumeUnit = "Input and output tokens a month (logarithmic)",
        CostUnit = "USD a month, one-time cost spread over the horizon (logarithmic)",
        Volumes = [.. points.Select(point => point.TokensPerMonth)],
        Lines =
        [
            .. options.Select(option => new ChartLine(
                OptionWords.Short(option.Id), CaseStyles.Of(option.Id),
                [.. points.Select(point => point.Options.TryGetValue(option.Id, out var cost) ? cost.Amount : (decimal?)null)],
                IsStaircase: option.Hosting is not null)),
            new ChartLine("Teacher", CaseStyles.Teacher, [.. points.Select(point => point.Teacher?.Amount)]),
        ],
        Marks =
        [
            new VolumeMark(curve.CurrentTokens, $"Today: {Format.Tokens(curve.CurrentTokens)}", null),
            .. options.Where(option => option.Crossover.TokensPerMonth > 0m).Select(option => new VolumeMark(
                option.Crossover.TokensPerMonth!.Value,
                $"Break-even: {Format.Tokens(option.Crossover.TokensPerMonth.Value)}",
                points.Find(point => point.TokensPerMonth == option.Crossover.TokensPerMonth)?.Teacher?.Amount ?? 0m)),
        ],
    };
}
