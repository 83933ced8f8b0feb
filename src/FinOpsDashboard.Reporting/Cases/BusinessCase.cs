using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>A business case as it is printed: ready text and charts, every figure taken from one evaluated workspace.</summary>
public sealed record BusinessCase
{
    /// <summary>The title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>The feature's name.</summary>
    public required string FeatureName { get; init; }

    /// <summary>Owner and purpose of the feature; empty when nobody named them.</summary>
    public required string FeatureFacts { get; init; }

    /// <summary>Period, cost basis and day, for the head of every page.</summary>
    public required string PageFacts { get; init; }

    /// <summary>Draft and, where it applies, demo data: on every page.</summary>
    public required string PageMarks { get; init; }

    /// <summary>Program, version and fingerprint, for the foot of every page.</summary>
    public required string PageOrigin { get; init; }

    /// <summary>Whether the figures are demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The first page.</summary>
    public required CaseSummary Summary { get; init; }

    /// <summary>What was billed, and what the model makes of it.</summary>
    public required BaselineMonths Baseline { get; init; }

    /// <summary>The options side by side.</summary>
    public required OptionsTable Options { get; init; }

    /// <summary>Cost against volume; null when no curve can be drawn.</summary>
    public required CrossoverFacts? Crossover { get; init; }

    /// <summary>What is assumed.</summary>
    public required IReadOnlyList<AssumptionLine> Assumptions { get; init; }

    /// <summary>The prices used.</summary>
    public required IReadOnlyList<AssumptionLine> Prices { get; init; }

    /// <summary>What is not known, one sentence each.</summary>
    public required IReadOnlyList<string> Unknowns { get; init; }

    /// <summary>How each number is computed.</summary>
    public required IReadOnlyList<Definition> Definitions { get; init; }

    /// <summary>How to compute the numbers again.</summary>
    public required Recreation Recreation { get; init; }

    /// <summary>Writes the case of a workspace.</summary>
    /// <exception cref="ArgumentException">The workspace was not evaluated.</exception>
    public static BusinessCase Of(WorkspaceView view, CaseContext context)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(context);
        var evaluation = CaseEvaluation.Of(view) ?? throw new ArgumentException("The workspace was not evaluated.", nameof(view));
        var recreation = Recreation.Of(evaluation, context);
        var marks = context.IsDemo ? "DEMO DATA \u00B7 DRAFT" : "DRAFT";
        return new BusinessCase
        {
            Title = $"Business case: {view.Feature.Name}",
            FeatureName = view.Feature.Name,
            FeatureFacts = string.Join(" \u00B7 ", new[] { view.Feature.Owner, view.Feature.Description }.Where(text => text.Length > 0)),
            PageFacts = $"{Period(view)} \u00B7 Unblended cost, USD \u00B7 {AsOf(view)}",
            PageMarks = marks,
            PageOrigin = $"{recreation.Program} \u00B7 Scenario {recreation.Fingerprint}",
            IsDemo = context.IsDemo,
            Summary = CaseSummary.Of(evaluation, context.IsDemo),
            Baseline = BaselineMonths.Of(evaluation),
            Options = OptionsTable.Of(evaluation),
            Crossover = CrossoverFacts.Of(evaluation),
            Assumptions = view.AssumptionLines,
            Prices = view.PriceLines,
            Unknowns = Unknown.Sentences(evaluation),
            Definitions = Definition.All(evaluation),
            Recreation = recreation,
        };
    }

    private static string AsOf(WorkspaceView view) =>
        view.BilledAsOf is { } moment ? $"Bill as of {Format.Moment(moment)}" : "No bill pulled or imported";

    private static string Period(WorkspaceView view) => view.BilledMonths.Count == 0
        ? "Nothing billed yet"
        : $"Billed {Format.Month(view.BilledMonths[0].Month)} \u2013 {Format.Month(view.BilledMonths[^1].Month)}";
}
