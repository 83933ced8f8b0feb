using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>The options side by side; one that cannot be priced says what is missing.</summary>
public sealed partial class OptionsTable
{
    private IReadOnlyList<OptionRow> _rows = [];

    /// <summary>An evaluated workspace.</summary>
    [Parameter, EditorRequired]
    public required WorkspaceView View { get; set; }

    protected override void OnParametersSet()
    {
        var result = View.Result!;
        var best = View.Verdict.BestOptionId;
        _rows = [Baseline(result, best is null), .. result.Options.Select(option => Row(option, option.Id == best))];
    }

    private static OptionRow Baseline(ScenarioResult result, bool isBest) => result.Baseline.Figures is { } figures
        ? new OptionRow("baseline", "Today: teacher on demand", isBest, null,
            ["", Format.Amount(figures.MonthlyCost), "", Format.Amount(figures.TotalCost), "", "", "", ""])
        : new OptionRow("baseline", "Today: teacher on demand", false, string.Join(" ", result.Baseline.Reasons), []);

    private static OptionRow Row(OptionResult option, bool isBest) => option switch
    {
        EvaluatedOption evaluated => new OptionRow(option.Id, OptionIds.NameOf(option.Id), isBest, null,
        [
            Format.Amount(evaluated.OneTimeCost),
            Format.Amount(evaluated.MonthlyCost),
            Format.AmountDelta(evaluated.MonthlySavings),
            Format.Amount(evaluated.TotalCost),
            Format.AmountDelta(evaluated.NetPresentValue),
            Format.PaybackMonths(evaluated.PaybackMonths),
            evaluated.Hosting is { } hosting ? Format.Count(hosting.ModelUnits) : "",
            evaluated.Hosting is { } host ? Format.Percent(host.Utilization) : "",
        ]),
        NotApplicableOption missing => new OptionRow(option.Id, OptionIds.NameOf(option.Id), false, MissingText.Of(missing), []),
        _ => throw new InvalidOperationException($"Unknown result {option}."),
    };
}

/// <summary>One option, ready to show.</summary>
internal sealed record OptionRow(string Id, string Name, bool IsBest, string? Reason, IReadOnlyList<string> Cells);
