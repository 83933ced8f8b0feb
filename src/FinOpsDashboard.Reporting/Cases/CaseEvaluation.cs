using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>A workspace whose figures are there, and the option that the case is about.</summary>
internal sealed record CaseEvaluation
{
    private CaseEvaluation(WorkspaceView view) => View = view;

    public WorkspaceView View { get; }

    public required WorkspaceModels Models { get; init; }

    public required Scenario Scenario { get; init; }

    public required BaselineFigures Baseline { get; init; }

    /// <summary>All options in the order of the scenario.</summary>
    public required IReadOnlyList<OptionResult> Options { get; init; }

    /// <summary>The option that the verdict is about: the best, or the one that comes nearest; null when none could be evaluated.</summary>
    public EvaluatedOption? Option => View.Verdict.Option;

    /// <summary>How well the model explains the bill; null when no whole month is both billed and modelled.</summary>
    public required ModelFit? Fit { get; init; }

    /// <summary>Whether every month has the volume of the first.</summary>
    public bool IsSteady => Scenario.Workload.MonthlyGrowthRate == 0;

    /// <summary>Whether changing pays.</summary>
    public bool IsWorthIt => View.Verdict.BestOptionId is not null;

    /// <summary>The workspace's evaluation, or null when there is an obstacle or the baseline has no price.</summary>
    public static CaseEvaluation? Of(WorkspaceView view) =>
        view is { Scenario: { } scenario, Models: { } models, Result: { Baseline.Figures: { } baseline } result }
            ? new CaseEvaluation(view)
            {
                Models = models,
                Scenario = scenario,
                Baseline = baseline,
                Options = result.Options,
                Fit = ModelFit.Of(view),
            }
            : null;

    /// <summary>What the bill of the last month that is billed and modelled would save a month with an option; null without such a month.</summary>
    public Usd? SavingsAgainstTheBill(EvaluatedOption option) => Fit is { } fit ? fit.LastBilled - option.MonthlyCost : null;
}
