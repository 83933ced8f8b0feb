using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Commitments;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>Everything that the page of commitments and its command show; nothing in it is rounded.</summary>
public sealed record CommitmentView
{
    /// <summary>What was asked for.</summary>
    public required CommitmentRequest Request { get; init; }

    /// <summary>All features, to choose from.</summary>
    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>The feature that carries the demand; null for none.</summary>
    public required Feature? Feature { get; init; }

    /// <summary>The model by its display name; null when none is chosen.</summary>
    public required string? Model { get; init; }

    /// <summary>The Region of the prices.</summary>
    public required string RegionId { get; init; }

    /// <summary>Whether the model is fine-tuned or distilled.</summary>
    public required bool IsCustomModel { get; init; }

    /// <summary>Where the week comes from.</summary>
    public required WeekSource Source { get; init; }

    /// <summary>The week; null when none is known.</summary>
    public required DemandWeek? Week { get; init; }

    /// <summary>The share of output in tokens that are not told apart.</summary>
    public required decimal OutputShare { get; init; }

    /// <summary>When the bill was last pulled or imported, UTC; null when never.</summary>
    public DateTimeOffset? BilledAsOf { get; init; }

    /// <summary>Why there is no ladder, and what to do; null when there is one.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The answer; null when there is an obstacle.</summary>
    public CommitmentLadder? Ladder { get; init; }

    /// <summary>What is assumed, with sources.</summary>
    public IReadOnlyList<AssumptionLine> AssumptionLines { get; init; } = [];

    /// <summary>The figures of the model, with sources.</summary>
    public IReadOnlyList<AssumptionLine> PriceLines { get; init; } = [];

    /// <summary>What is not known, one sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>By how much demand may fall.</summary>
    public decimal FallShare => Request.FallShare ?? CommitmentRequest.StandardFallShare;

    /// <summary>The month in which it may fall.</summary>
    public int FallMonth => Request.FallMonth ?? CommitmentRequest.StandardFallMonth;

    /// <summary>After how many months the model may be retired.</summary>
    public int RetirementMonths => Request.RetirementMonths ?? CommitmentRequest.StandardRetirementMonths;

    /// <summary>The answer in one sentence.</summary>
    public string Answer => Ladder is null ? Obstacle ?? "Nothing can be said yet." : CommitmentAnswer.Of(Ladder);
}
