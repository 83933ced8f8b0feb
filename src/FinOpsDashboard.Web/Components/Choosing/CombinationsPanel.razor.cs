using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Choosing;

/// <summary>The combinations of levers: a picture of saving against effort, and the figures.</summary>
public sealed partial class CombinationsPanel
{
    private ChartSpec _spec = null!;
    private string _summary = "";
    private string _note = "";
    private string _droppedTitle = "";
    private IReadOnlyList<CombinationRow> _frontier = [];
    private IReadOnlyList<CombinationRow> _all = [];
    private IReadOnlyList<string> _dropped = [];
    private bool _showsAll;

    /// <summary>The feature.</summary>
    [Parameter, EditorRequired]
    public required LeversView View { get; set; }

    protected override void OnParametersSet()
    {
        var choice = View.Choice!;
        _frontier = [.. choice.Frontier.Select(RowOf)];
        _all = [.. choice.Combinations.OrderByDescending(combination => combination.NetPresentValue).Select(RowOf)];
        _dropped = [.. View.RuledOut, .. choice.Dropped.SelectMany(dropped => dropped.Reasons).Distinct()];
        _droppedTitle = choice.Dropped.Count == 0 ? "What was left out?" : $"What was left out? {Format.Count(choice.Dropped.Count)} combinations contradict themselves or have no price.";
        _note = $"The bars: save at least {Format.Percent(View.Bars.LeastSavingShare)}, risk to quality at most {Format.Percent(View.Bars.MostQualityRisk)}. "
            + $"{Format.Count(choice.Combinations.Count)} combinations were evaluated; running it as it is, is one of them. Dollars are what AWS bills; people's work stands beside them in weeks. Worth is the net present value of what is saved."
            + (View.Bars.NeededKinds.Count > 0 ? " Only combinations with retrieval are considered: answers need facts that the model does not have." : "");
        _summary = choice.Lightest is { } lightest
            ? $"{View.NameOf(lightest)} saves {Format.Percent(lightest.SavingShare)} with {Format.Number(lightest.EffortWeeks, 2)} weeks of work."
            : $"No combination clears the bars; the most that is saved is {Format.Percent(choice.Combinations.Where(View.Bars.HasNeeded).Select(combination => combination.SavingShare).DefaultIfEmpty().Max())}.";
        _spec = Picture(choice);
    }

    private ChartSpec Picture(CombinationChoice choice)
    {
        var within = choice.Frontier.Where(combination => combination.Candidates.Count == 0 || View.Bars.IsSound(combination)).ToList();
        var beyond = choice.Frontier.Except(within).ToList();
        var most = within.Select((combination, index) => new ChartPoint(combination.EffortWeeks, within.Take(index + 1).Max(earlier => earlier.SavingShare)));
        List<ChartSeries> series =
        [
            new("Most saved within the quality bar", ChartPalette.Teacher, SeriesKind.Step, [.. most]),
            new("Within the quality bar", ChartPalette.ForOption(Application.FeatureEvaluation.OptionIds.OnDemand), SeriesKind.Markers, [.. within.Select(PointOf)]),
        ];
        if (beyond.Count > 0) series.Add(new("Riskier than the quality bar", ChartPalette.Other, SeriesKind.Markers, [.. beyond.Select(PointOf)]));
        List<ChartAnnotation> annotations = [new HorizontalMark("cost bar", View.Bars.LeastSavingShare)];
        if (choice.Lightest is { } lightest) annotations.Add(new MarkedPoint("lightest", lightest.EffortWeeks, lightest.SavingShare));
        return new()
        {
            X = new NumberAxis(ChartUnit.Count) { Title = "Engineering weeks", Min = 0 },
            Unit = ChartUnit.Percent,
            UnitLabel = "saved over the horizon",
            Series = series,
            Annotations = annotations,
        };

        static ChartPoint PointOf(LeverCombination combination) => new(combination.EffortWeeks, combination.SavingShare);
    }

    private string? MarkOf(LeverCombination combination)
    {
        if (ReferenceEquals(combination, View.Recommended) && View.Diagnosis!.LeavesItAsItIs) return "leave it as it is";
        return ReferenceEquals(combination, View.Choice!.Lightest) ? "lightest that clears the bar" : null;
    }

    private CombinationRow RowOf(LeverCombination combination) => new(
        combination.Option.Id,
        View.NameOf(combination),
        Format.Number(combination.EffortWeeks, 2),
        Format.Percent(combination.QualityRisk),
        Format.Percent(combination.SavingShare),
        Format.Amount(combination.Option.MonthlyCost),
        Format.Amount(combination.Option.OneTimeCost),
        Format.Amount(combination.NetPresentValue),
        Format.PaybackMonths(combination.Option.PaybackMonths),
        MarkOf(combination),
        combination.Candidates.Count == 0 ? null : $"/features/{View.Workspace.Feature.Id}/risk?option={Uri.EscapeDataString(LeversView.IdOf(combination))}");

    internal sealed record CombinationRow(
        string Key, string Name, string Weeks, string Risk, string Saves, string Monthly, string OneTime, string Value, string Payback, string? Mark, string? RiskAddress);
}
