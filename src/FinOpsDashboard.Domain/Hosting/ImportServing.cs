using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>Served by copies of an imported model, paid by custom model unit: by the minute while they are up, and by the month for storage.</summary>
/// <param name="Model">The model, or the base of the custom model.</param>
/// <param name="Terms">How long copies are up.</param>
/// <param name="IsCustomModel">Whether the model is fine-tuned or distilled.</param>
public sealed record ImportServing(ModelPrices Model, ImportHosting Terms, bool IsCustomModel) : MainModelServing(Model, IsCustomModel)
{
    internal override OptionPlan Charge(OptionPlan plan, Traffic traffic)
    {
        var path = DocumentPath.Field(Model.Path, "modelImport");
        var offer = Model.ModelImport;
        var (minute, storage) = (Model.QuoteImportMinute(), Model.QuoteImportStorage());
        plan = plan.Needing(minute).Needing(storage).ChargingPerMonth(storage.PriceOrZero * (offer?.UnitsPerCopy ?? 0m));
        if (offer?.UnitsPerCopy is null)
            plan = plan.NotApplicable($"{path}.unitsPerCopy is not given: Bedrock tells it when the model is imported (GetImportedModel).");
        plan = LoadOf(
            plan,
            traffic.RequestShare * traffic.OutputTokens,
            offer?.OutputTokensPerMinute,
            $"{path}.outputTokensPerMinute",
            "it is measured on one copy, and copies cannot be counted without.",
            out var load);
        if (offer?.InputTokensPerMinute is { } inputRate)
        {
            plan = LoadOf(plan, traffic.RequestShare * traffic.InputTokens, inputRate, path, "", out var input);
            load = UnitLoad.Larger(input, load);
        }

        return plan.ChargingCapacity(new ImportedCopies(Terms.Kind, Model.Name)
        {
            CopyMinuteCost = minute.PriceOrZero * (offer?.UnitsPerCopy ?? 0m),
            MinutesPerMonth = MinutesPerHour * plan.Scenario.HoursPerMonth,
            RequestShare = traffic.RequestShare,
            ActiveShare = Terms.ActiveShare,
            AverageLoad = load,
            PeakToAverageRatio = plan.Scenario.Workload.PeakToAverageRatio,
        });
    }
}
