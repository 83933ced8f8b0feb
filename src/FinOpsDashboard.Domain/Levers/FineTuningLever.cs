using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about fine-tuning.</summary>
public sealed record FineTuningAssumptions
{
    /// <summary>The base model.</summary>
    public required string Model { get; init; }

    /// <summary>Tokens of the training data; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal TrainingTokens { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Passes over the training data; <see cref="CustomModelTraining.EpochsRange"/>, default 1.</summary>
    public decimal Epochs { get; init => field = CustomModelTraining.EpochsRange.Require(value); } = 1m;

    /// <summary>Gathering and labelling the data, once; default 0.</summary>
    public Usd PreparationCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>Judging the trained model, at every training; default 0.</summary>
    public Usd EvaluationCost { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>Instructions and examples that the tuned model no longer needs in its prompt; default 0.</summary>
    public decimal PromptTokensSaved { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Months between trainings; null for never again.</summary>
    public int? RetrainEveryMonths { get; init => field = value is { } months ? Retraining.EveryMonthsRange.Require(months) : null; }

    /// <summary>Where the tuned model runs; default on demand.</summary>
    public ModelHosting Hosting { get; init; } = new OnDemandHosting();
}

/// <summary>Trains a model on examples of the task, so that a smaller model or a shorter prompt does.</summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record FineTuningLever(FineTuningAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "fineTuning";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.MainModel;

    /// <inheritdoc />
    public LeverTraits Traits => LeverTraits.MakesCustomModel | Assumptions.Hosting.Traits;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [new("model", Assumptions.Model)];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        new("trainingTokens", "tokens of the training data", Assumptions.TrainingTokens, NumberRange.Tokens, value => With(Assumptions with { TrainingTokens = value })),
        new("epochs", "passes over the training data", Assumptions.Epochs, CustomModelTraining.EpochsRange, value => With(Assumptions with { Epochs = value })),
        LeverNumber.OfAmount("preparationCost", "preparing the data", Assumptions.PreparationCost, value => With(Assumptions with { PreparationCost = value })) with { IsPeoplesWork = true },
        LeverNumber.OfAmount("evaluationCost", "judging the model, at every training", Assumptions.EvaluationCost, value => With(Assumptions with { EvaluationCost = value })),
        new("promptTokensSaved", "prompt tokens saved", Assumptions.PromptTokensSaved, NumberRange.Tokens, value => With(Assumptions with { PromptTokensSaved = value })),
        .. Assumptions.Hosting.Numbers(hosting => With(Assumptions with { Hosting = hosting })),
    ];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var model = plan.Scenario.Models[Assumptions.Model];
        var training = CustomModelTraining.Cost(ref plan, model, Assumptions.TrainingTokens * Assumptions.Epochs);
        plan = CustomModelTraining.Charge(
            plan,
            model,
            Assumptions.Hosting,
            once: Assumptions.PreparationCost,
            repeatable: training + Assumptions.EvaluationCost,
            Assumptions.RetrainEveryMonths);
        return plan with
        {
            MainModel = [new(1m, Assumptions.Hosting.Serve(model, isCustomModel: true))],
            Traffic = plan.Traffic with
            {
                InputTokens = Math.Max(0m, plan.Traffic.InputTokens - Assumptions.PromptTokensSaved),
                RepeatedContextTokens = Math.Max(0m, plan.Traffic.RepeatedContextTokens - Assumptions.PromptTokensSaved),
            },
        };
    }

    private FineTuningLever With(FineTuningAssumptions assumptions) => this with { Assumptions = assumptions };
}
