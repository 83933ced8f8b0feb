using FinOpsDashboard.Domain.Hosting;
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
    public LeverTraits Traits => LeverTraits.MakesCustomModel | Assumptions.Hosting.Traits;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => Assumptions.Teacher is { } teacher
        ? [new("teacher", teacher), new("student", Assumptions.Student)]
        : [new("student", Assumptions.Student)];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers => DistillationNumbers.Of(Assumptions, assumptions => this with { Assumptions = assumptions });

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var student = Train(ref plan, Assumptions, share: 1m);
        return plan with { MainModel = [student] };
    }

    /// <summary>Pays for a student and for what the teacher answers again.</summary>
    /// <param name="plan">The plan, paid afterwards.</param>
    /// <param name="assumptions">What is assumed about the student.</param>
    /// <param name="share">Its share of the requests of the main model, 0 to 1.</param>
    /// <returns>The student, ready to serve.</returns>
    internal static MainModelPart Train(ref OptionPlan plan, DistillationAssumptions assumptions, decimal share)
    {
        var teacher = plan.Scenario.Models[assumptions.Teacher ?? plan.Scenario.BaselineModel];
        var student = plan.Scenario.Models[assumptions.Student];
        var repeatable = TeacherAnswers(ref plan, assumptions, teacher) + StudentTraining(ref plan, assumptions, student) + assumptions.EvaluationCost;
        plan = CustomModelTraining
            .Charge(plan, student, assumptions.Hosting, once: assumptions.EngineeringCost, repeatable, assumptions.RetrainEveryMonths)
            .ChargingOnDemand(plan.Traffic.Share(share * assumptions.EscalationRate), teacher);
        return new(share, assumptions.Hosting.Serve(student, isCustomModel: true));
    }

    private static Usd TeacherAnswers(ref OptionPlan plan, DistillationAssumptions assumptions, ModelPrices teacher) =>
        CustomModelTraining.PriceOf(
            ref plan, assumptions.Prompts * assumptions.InputTokensPerPrompt, teacher.Quote(TokenPriceKind.Input))
        + CustomModelTraining.PriceOf(
            ref plan, assumptions.Prompts * assumptions.OutputTokensPerPrompt, teacher.Quote(TokenPriceKind.Output));

    private static Usd StudentTraining(ref OptionPlan plan, DistillationAssumptions assumptions, ModelPrices student)
    {
        var tokensPerPrompt = assumptions.InputTokensPerPrompt + assumptions.OutputTokensPerPrompt;
        return CustomModelTraining.Cost(ref plan, student, assumptions.Prompts * tokensPerPrompt * assumptions.Epochs);
    }
}
