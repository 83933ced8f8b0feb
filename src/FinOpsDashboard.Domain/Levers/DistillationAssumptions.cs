using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about model distillation.</summary>
public sealed record DistillationAssumptions
{
    /// <summary>The large model that writes the training answers; null for the baseline model.</summary>
    public string? Teacher { get; init; }

    /// <summary>The small model that is trained.</summary>
    public required string Student { get; init; }

    /// <summary>
    /// Prompts that the teacher answers; <see cref="NumberRange.Requests"/>. Bedrock takes up to 15,000
    /// (https://docs.aws.amazon.com/bedrock/latest/userguide/model-distillation.html, retrieved 2026-11-22). 0 when no answer has to be
    /// bought.
    /// </summary>
    public required decimal Prompts { get; init => field = NumberRange.Requests.Require(value); }

    /// <summary>Average input tokens of a training prompt; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal InputTokensPerPrompt { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Average output tokens of a teacher's answer; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal OutputTokensPerPrompt { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Passes over prompts and answers; <see cref="CustomModelTraining.EpochsRange"/>, default 1.</summary>
    public decimal Epochs { get; init => field = CustomModelTraining.EpochsRange.Require(value); } = 1m;

    /// <summary>Judging the student, at every training; default 0.</summary>
    public Usd EvaluationCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>People's work to get there, once; default 0.</summary>
    public Usd EngineeringCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>The share of the student's requests that the teacher answers again, 0 to 1, default 0.</summary>
    public decimal EscalationRate { get; init => field = NumberRange.Fraction.Require(value); }

    /// <summary>Months between trainings; null for never again.</summary>
    public int? RetrainEveryMonths { get; init => field = value is { } months ? Retraining.EveryMonthsRange.Require(months) : null; }

    /// <summary>Where the student runs; default on demand.</summary>
    public ModelHosting Hosting { get; init; } = new OnDemandHosting();
}
