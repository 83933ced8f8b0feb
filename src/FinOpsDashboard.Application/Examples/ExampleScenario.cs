using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Examples;

/// <summary>The scenario document of an example, as it comes with the product, and what it comes to.</summary>
/// <param name="Document">The document in UTF-8, ready for <c>finops evaluate</c>.</param>
/// <param name="Scenario">The document, read.</param>
/// <param name="Result">The evaluated scenario.</param>
public sealed record ExampleScenario(ReadOnlyMemory<byte> Document, Scenario Scenario, ScenarioResult Result)
{
    /// <summary>What staying costs.</summary>
    public BaselineFigures Baseline => Result.Baseline.Figures ?? throw new InvalidOperationException($"The baseline of {Result.Name} has no price.");

    /// <summary>Monthly cost against volume; null without any volume.</summary>
    public CostCurve? Curve => field ??= CostCurve.Of(Scenario, Result);

    /// <summary>An option that was evaluated.</summary>
    /// <exception cref="InvalidOperationException">There is no such option, or it is not applicable.</exception>
    public EvaluatedOption Option(string id) => Result.Options.OfType<EvaluatedOption>().Single(option => option.Id == id);

    /// <summary>Reads and evaluates a document that was built in.</summary>
    internal static ExampleScenario Load(string name)
    {
        using var stream = typeof(ExampleScenario).Assembly.GetManifestResourceStream($"examples/{name}.json")
            ?? throw new InvalidOperationException($"The build left out examples/{name}.json.");
        var document = new byte[stream.Length];
        stream.ReadExactly(document);
        var scenario = ScenarioJson.Read(document).Scenario ?? throw new InvalidOperationException($"examples/{name}.json cannot be read.");
        return new(document, scenario, ScenarioEvaluation.Evaluate(scenario).Result!);
    }

    /// <summary>A token price that the document gives.</summary>
    internal UsdPerMillionTokens Price(string model, TokenPriceKind kind) => Scenario.Models[model].TokenPrices[kind];

    /// <summary>The price of a model unit for an hour that the document gives.</summary>
    internal decimal UnitHour(string model, CommitmentTerm commitment) => Scenario.Models[model].ModelUnit!.HourlyPrices[commitment].Dollars;

    /// <summary>What storing the custom model costs for a month.</summary>
    internal Usd Storage(string model) => Scenario.Models[model].StoragePerMonth!.Value;

    /// <summary>The distillation of an option.</summary>
    internal DistillationAssumptions Distillation(string optionId) => Scenario.Options.Single(option => option.Id == optionId)
        .Levers.OfType<DistillationLever>().Single().Assumptions;
}
