using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>The numbers that are assumed about a student.</summary>
internal static class DistillationNumbers
{
    /// <param name="student">What is assumed.</param>
    /// <param name="with">The lever with other assumptions about the student.</param>
    public static IEnumerable<LeverNumber> Of(DistillationAssumptions student, Func<DistillationAssumptions, ILever> with) =>
    [
        new("prompts", "prompts that the teacher answers", student.Prompts, NumberRange.Requests, value => with(student with { Prompts = value })),
        new(
            "inputTokensPerPrompt",
            "input tokens of a training prompt",
            student.InputTokensPerPrompt,
            NumberRange.Tokens,
            value => with(student with { InputTokensPerPrompt = value })),
        new(
            "outputTokensPerPrompt",
            "output tokens of a training answer",
            student.OutputTokensPerPrompt,
            NumberRange.Tokens,
            value => with(student with { OutputTokensPerPrompt = value })),
        new("epochs", "passes over the training data", student.Epochs, CustomModelTraining.EpochsRange, value => with(student with { Epochs = value })),
        LeverNumber.OfAmount(
            "evaluationCost", "judging the student, at every training", student.EvaluationCost, value => with(student with { EvaluationCost = value })),
        LeverNumber.OfAmount("engineeringCost", "engineering, once", student.EngineeringCost, value => with(student with { EngineeringCost = value })) with { IsPeoplesWork = true },
        new(
            "escalationRate",
            "requests that the teacher answers again",
            student.EscalationRate,
            NumberRange.Fraction,
            value => with(student with { EscalationRate = value })),
        .. student.Hosting.Numbers(hosting => with(student with { Hosting = hosting })),
    ];
}
