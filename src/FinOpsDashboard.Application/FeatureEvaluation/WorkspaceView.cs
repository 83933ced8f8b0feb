using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>Everything that the workspace and the business case of a feature show; nothing in it is rounded.</summary>
public sealed record WorkspaceView
{
    /// <summary>The feature.</summary>
    public required Feature Feature { get; init; }

    /// <summary>What was chosen; defaults are null in it.</summary>
    public required WorkspaceAssumptions Assumptions { get; init; }

    /// <summary>Teacher, student and Region; null when no teacher is known.</summary>
    public required WorkspaceModels? Models { get; init; }

    /// <summary>What was billed, month by month.</summary>
    public required IReadOnlyList<BilledMonth> BilledMonths { get; init; }

    /// <summary>The volumes that months are modelled with, in order, each with its source.</summary>
    public required IReadOnlyList<MonthVolume> Volumes { get; init; }

    /// <summary>What engineers entered, month by month, be it used or not.</summary>
    public required IReadOnlyList<FeatureVolume> EnteredVolumes { get; init; }

    /// <summary>When the bill was last pulled or imported, UTC; null when never.</summary>
    public required DateTimeOffset? BilledAsOf { get; init; }

    /// <summary>The price book of the evaluation.</summary>
    public required PriceBook Prices { get; init; }

    /// <summary>The UTC day of the evaluation: prices are those of this day.</summary>
    public required DateOnly EvaluatedOn { get; init; }

    /// <summary>Why nothing was evaluated, and what to do; null when it was.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The month whose volume the scenario starts with.</summary>
    public MonthVolume? CurrentVolume { get; init; }

    /// <summary>The scenario; null when there is an obstacle.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What it comes to; null when there is an obstacle.</summary>
    public ScenarioResult? Result { get; init; }

    /// <summary>What is assumed, with sources.</summary>
    public IReadOnlyList<AssumptionLine> AssumptionLines { get; init; } = [];

    /// <summary>The prices used, with sources.</summary>
    public IReadOnlyList<AssumptionLine> PriceLines { get; init; } = [];

    /// <summary>What is not known, one sentence each.</summary>
    public IReadOnlyList<string> MissingPrices { get; init; } = [];

    /// <summary>The modelled costs of every month that has a volume.</summary>
    public IReadOnlyList<ModelledMonth> ModelledMonths { get; init; } = [];

    /// <summary>Monthly cost against volume; null when there is an obstacle.</summary>
    public CostCurve? Curve { get; init; }

    /// <summary>Tokens of one request where the bill, which has no requests, is the source of a volume.</summary>
    public decimal TokensPerBilledRequest => WorkspaceVolumes.TokensPerRequest(Assumptions);

    /// <summary>The answer in one sentence.</summary>
    public Verdict Verdict => Verdict.Of(this);

    /// <summary>An option that was evaluated; null when it is not applicable.</summary>
    public EvaluatedOption? Evaluated(string optionId) => Result?.Options.OfType<EvaluatedOption>().FirstOrDefault(option => option.Id == optionId);
}
