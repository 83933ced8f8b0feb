using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How distillation stands in a document.</summary>
internal sealed class DistillationFormat() : LeverFormat<DistillationLever>(DistillationLever.KindName)
{
    protected override DistillationLever ReadLever(ObjectReader fields) => new(ReadAssumptions(fields));

    protected override void WriteLever(Utf8JsonWriter writer, DistillationLever lever) => WriteAssumptions(writer, lever.Assumptions);

    /// <summary>Reads what is assumed about a student.</summary>
    public static DistillationAssumptions ReadAssumptions(ObjectReader fields) => new()
    {
        Teacher = fields.OptionalText("teacher", "The model that writes the training answers; not given: the baseline model."),
        Student = fields.Text("student", "The small model that is trained, by its name in models."),
        Prompts = fields.Number("prompts", NumberRange.Requests, "Prompts that the teacher answers."),
        InputTokensPerPrompt = fields.Number("inputTokensPerPrompt", NumberRange.Tokens, "Average input tokens of a training prompt."),
        OutputTokensPerPrompt = fields.Number("outputTokensPerPrompt", NumberRange.Tokens, "Average output tokens of a teacher's answer."),
        Epochs = fields.Number("epochs", CustomModelTraining.EpochsRange, absent: 1m, "Passes over prompts and answers."),
        EvaluationCost = fields.Amount("evaluationCost", "Judging the student, at every training, in USD."),
        EngineeringCost = fields.Amount("engineeringCost", "People's work to get there, once, in USD."),
        EscalationRate = fields.Number(
            "escalationRate", NumberRange.Fraction, absent: 0m, "Share of the student's requests that the teacher answers again."),
        RetrainEveryMonths = fields.OptionalWholeNumber(
            "retrainEveryMonths", Retraining.EveryMonthsRange, "Months between trainings; not given: never again."),
        Hosting = HostingFormat.Read(fields),
    };

    /// <summary>Writes what is assumed about a student.</summary>
    public static void WriteAssumptions(Utf8JsonWriter writer, DistillationAssumptions assumptions)
    {
        if (assumptions.Teacher is { } teacher)
            writer.WriteString("teacher", teacher);
        writer.WriteString("student", assumptions.Student);
        writer.WriteExact("prompts", assumptions.Prompts);
        writer.WriteExact("inputTokensPerPrompt", assumptions.InputTokensPerPrompt);
        writer.WriteExact("outputTokensPerPrompt", assumptions.OutputTokensPerPrompt);
        writer.WriteExact("epochs", assumptions.Epochs);
        writer.WriteExact("evaluationCost", assumptions.EvaluationCost);
        writer.WriteExact("engineeringCost", assumptions.EngineeringCost);
        writer.WriteExact("escalationRate", assumptions.EscalationRate);
        writer.WriteExactIfGiven("retrainEveryMonths", assumptions.RetrainEveryMonths);
        HostingFormat.Write(writer, assumptions.Hosting);
    }
}
