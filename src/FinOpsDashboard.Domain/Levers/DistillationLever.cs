using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>
/// Trains a small student on the answers of a large teacher, and lets the student do the work. Paid once: the teacher's answers at its
/// on-demand price, the training of the student on prompts and answers, evaluation and engineering. Paid for good: the student where it
/// is hosted, its storage, and the teacher for what the student cannot do.
/// </summary>
/// <remarks>
/// Source of the charges: https://aws.amazon.com/bedrock/pricing/ and
/// https://docs.aws.amazon.com/bedrock/latest/userguide/model-distillation.html (retrieved 2026-11-22).
/// </remarks>
/// <param name="Assumptions">What is assumed.</param>
public sealed record DistillationLever(DistillationAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "distillation";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.MainModel;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => Assumptions.Teacher is { } teacher
        ? [new("teacher", teacher), new("student", Assumptions.Student)]
        : [new("student", Assumptions.Student)];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var teacher = plan.Scenario.Models[Assumptions.Teacher ?? plan.Scenario.BaselineModel];
        var student = plan.Scenario.Models[Assumptions.Student];
        var repeatable = TeacherAnswers(ref plan, teacher) + StudentTraining(ref plan, student) + Assumptions.EvaluationCost;
        plan = CustomModelTraining.Serve(plan, student, Assumptions.Hosting)
            .ChargingOnce(repeatable + Assumptions.EngineeringCost)
            .ChargingOnDemand(plan.Traffic.Share(Assumptions.EscalationRate), teacher);
        return plan with { Retraining = CustomModelTraining.Again(repeatable, Assumptions.RetrainEveryMonths) };
    }

    private Usd TeacherAnswers(ref OptionPlan plan, ModelPrices teacher) =>
        CustomModelTraining.PriceOf(
            ref plan, Assumptions.Prompts * Assumptions.InputTokensPerPrompt, teacher.Quote(TokenPriceKind.Input))
        + CustomModelTraining.PriceOf(
            ref plan, Assumptions.Prompts * Assumptions.OutputTokensPerPrompt, teacher.Quote(TokenPriceKind.Output));

    private Usd StudentTraining(ref OptionPlan plan, ModelPrices student)
    {
        var tokensPerPrompt = Assumptions.InputTokensPerPrompt + Assumptions.OutputTokensPerPrompt;
        return CustomModelTraining.Cost(ref plan, student, Assumptions.Prompts * tokensPerPrompt * Assumptions.Epochs);
    }
}
