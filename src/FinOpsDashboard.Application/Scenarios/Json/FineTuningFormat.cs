using System.Text.Json;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>How fine-tuning stands in a document.</summary>
internal sealed class FineTuningFormat() : LeverFormat<FineTuningLever>(FineTuningLever.KindName)
{
    protected override FineTuningLever ReadLever(ObjectReader fields) => new(new()
    {
        Model = fields.Text("model"),
        TrainingTokens = fields.Number("trainingTokens", NumberRange.Tokens),
        Epochs = fields.Number("epochs", CustomModelTraining.EpochsRange, absent: 1m),
        PreparationCost = fields.Amount("preparationCost"),
        EvaluationCost = fields.Amount("evaluationCost"),
        PromptTokensSaved = fields.Number("promptTokensSaved", NumberRange.Tokens, absent: 0m),
        RetrainEveryMonths = fields.OptionalWholeNumber("retrainEveryMonths", Retraining.EveryMonthsRange),
        Hosting = HostingFormat.Read(fields),
    });

    protected override void WriteLever(Utf8JsonWriter writer, FineTuningLever lever)
    {
        var assumptions = lever.Assumptions;
        writer.WriteString("model", assumptions.Model);
        writer.WriteExact("trainingTokens", assumptions.TrainingTokens);
        writer.WriteExact("epochs", assumptions.Epochs);
        writer.WriteExact("preparationCost", assumptions.PreparationCost);
        writer.WriteExact("evaluationCost", assumptions.EvaluationCost);
        writer.WriteExact("promptTokensSaved", assumptions.PromptTokensSaved);
        writer.WriteExactIfGiven("retrainEveryMonths", assumptions.RetrainEveryMonths);
        HostingFormat.Write(writer, assumptions.Hosting);
    }
}
