using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>
/// One way to spend less. A lever takes the plan that earlier levers left and makes the next one; the stage, not the order in a document,
/// says which comes first, so savings act on the remaining cost and are never counted twice.
/// </summary>
public interface ILever
{
    /// <summary>The lever's word in documents and messages, such as <c>distillation</c>.</summary>
    string Kind { get; }

    /// <summary>When it acts. Two levers of one stage exclude each other.</summary>
    LeverStage Stage { get; }

    /// <summary>The models that the lever names.</summary>
    IEnumerable<ModelReference> ModelReferences { get; }

    /// <summary>What matters when it meets other levers.</summary>
    LeverTraits Traits => LeverTraits.None;

    /// <summary>The numbers that the lever assumes, for asking what happens when they are wrong.</summary>
    IEnumerable<LeverNumber> Numbers => [];

    /// <summary>What is wrong between the lever's own fields; paths start at the lever.</summary>
    IEnumerable<ScenarioFault> Check() => [];

    /// <summary>Adds the lever to a plan.</summary>
    OptionPlan Apply(OptionPlan plan);
}

/// <summary>A model that a lever names.</summary>
/// <param name="Field">The place in the lever, such as <c>student</c> or <c>students[0].student</c>.</param>
/// <param name="Model">The name of the model.</param>
public readonly record struct ModelReference(string Field, string Model);
