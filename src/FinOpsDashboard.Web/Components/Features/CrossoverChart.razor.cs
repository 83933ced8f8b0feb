using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>Cost against monthly tokens, with the volume of today and the break-even marked and said.</summary>
public sealed partial class CrossoverChart
{
    private ChartSpec? _spec;
    private string _summary = "";

    /// <summary>An evaluated workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }

    protected override void OnParametersSet()
    {
        _spec = null;
        if (View.Curve is not { Points.Count: > 0 } curve) return;
        var evaluated = OptionIds.All.Where(option => View.Evaluated(option) is not null).ToList();
        List<ChartSeries> series =
        [
            Series("Teacher on demand", ChartPalette.Teacher, SeriesKind.Line, point => point.Teacher) with { IsDashed = true },
            .. evaluated.Select(option => Series(
                OptionIds.NameOf(option), ChartPalette.ForOption(option),
                option == OptionIds.OnDemand ? SeriesKind.Line : SeriesKind.Step,
                point => point.Options.TryGetValue(option, out var cost) ? cost : null)),
        ];
        _spec = new ChartSpec
        {
            X = new NumberAxis(ChartUnit.Tokens) { IsLogarithmic = true, Title = "Tokens a month, input and output" },
            Unit = ChartUnit.Usd,
            UnitLabel = "USD per month",
            Series = series,
            Annotations = [new VerticalMark("today", curve.CurrentTokens), .. BreakEvens(evaluated, curve)],
            YMax = Ceiling(curve),
        };
        _summary = string.Join(" ", evaluated.Select(option => Sentence(View.Evaluated(option)!)));

        ChartSeries Series(string name, ChartColor color, SeriesKind kind, Func<CostCurvePoint, Usd?> costOf) =>
            new(name, color, kind, [.. curve.Points.Select(point => new ChartPoint(point.TokensPerMonth, costOf(point)?.Amount))]);
    }

    /// <summary>The top of the picture: a few times today's costs, so that the crossing is seen and not the far right end.</summary>
    private static decimal? Ceiling(CostCurve curve)
    {
        var today = curve.Points.MinBy(point => decimal.Abs(point.TokensPerMonth - curve.CurrentTokens))!;
        var highest = today.Options.Values.Append(today.Teacher ?? Usd.Zero).Max();
        return highest == Usd.Zero ? null : highest.Amount * 2;
    }

    private IEnumerable<ChartAnnotation> BreakEvens(IEnumerable<string> options, CostCurve curve)
    {
        var ceiling = Ceiling(curve);
        foreach (var option in options.Select(id => View.Evaluated(id)!))
        {
            if (option.Crossover.TokensPerMonth is not (> 0 and { } tokens)) continue;
            var cost = curve.Points.MinBy(point => decimal.Abs(point.TokensPerMonth - tokens))!.Teacher;
            if (cost is { } known && (ceiling is null || known.Amount <= ceiling)) yield return new MarkedPoint($"break-even at {Format.Tokens(tokens)}", tokens, known.Amount);
        }
    }

    private static string Sentence(EvaluatedOption option) => option.Crossover.TokensPerMonth switch
    {
        null => $"{OptionIds.NameOf(option.Id)}: cheaper at no volume.",
        0 => $"{OptionIds.NameOf(option.Id)}: cheaper from the first token on.",
        { } tokens => $"{OptionIds.NameOf(option.Id)}: cheaper from {Format.Tokens(tokens)} tokens a month on"
            + (option.Crossover.LosingIntervals.Count > 0 ? ", with gaps where a model unit is added." : "."),
    };
}
