using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How distillation stands in a document.</summary>
internal sealed class DistillationFormat() : LeverFormat<DistillationLever>(DistillationLever.KindName)
{
    protected override DistillationLever ReadLever(ObjectReader fields) => new(new()
    {
        Teacher = fields.OptionalText("teacher"),
        Student = fields.Text("student"),
        Prompts = fields.Number("prompts", NumberRange.Requests),
        InputTokensPerPrompt = fields.Number("inputTokensPerPrompt", NumberRange.Tokens),
        OutputTokensPerPrompt = fields.Number("outputTokensPerPrompt", NumberRange.Tokens),
        Epochs = fields.Number("epochs", CustomModelTraining.EpochsRange, absent: 1m),
        EvaluationCost = fields.Amount("evaluationCost"),
        EngineeringCost = fields.Amount("engineeringCost"),
        EscalationRate = fields.Number("escalationRate", NumberRange.Fraction, absent: 0m),
        RetrainEveryMonths = fields.OptionalWholeNumber("retrainEveryMonths", Retraining.EveryMonthsRange),
        Hosting = HostingFormat.Read(fields),
    });

    protected override void WriteLever(Utf8JsonWriter writer, DistillationLever lever)
    {
        var assumptions = lever.Assumptions;
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
