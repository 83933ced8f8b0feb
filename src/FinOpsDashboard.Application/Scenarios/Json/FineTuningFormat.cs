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
        Model = fields.Text("model", "The base model, by its name in models."),
        TrainingTokens = fields.Number("trainingTokens", NumberRange.Tokens, "Tokens of the training data."),
        Epochs = fields.Number("epochs", CustomModelTraining.EpochsRange, absent: 1m, "Passes over the training data."),
        PreparationCost = fields.Amount("preparationCost", "Gathering and labelling the data, once, in USD."),
        EvaluationCost = fields.Amount("evaluationCost", "Judging the model, at every training, in USD."),
        PromptTokensSaved = fields.Number(
            "promptTokensSaved", NumberRange.Tokens, absent: 0m, "Instructions and examples that the tuned model no longer needs in its prompt."),
        RetrainEveryMonths = fields.OptionalWholeNumber(
            "retrainEveryMonths", Retraining.EveryMonthsRange, "Months between trainings; not given: never again."),
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
