using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about another base model, or another way of hosting one.</summary>
public sealed record BaseModelAssumptions
{
    /// <summary>The model that does the work; null for the baseline model.</summary>
    public string? Model { get; init; }

    /// <summary>Where it runs; default on demand.</summary>
    public ModelHosting Hosting { get; init; } = new OnDemandHosting();
}

/// <summary>
/// Runs the workload on a base model as it comes: a smaller one, or the same one hosted otherwise, such as on reserved tokens per minute.
/// </summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record BaseModelLever(BaseModelAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "baseModel";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.MainModel;

    /// <inheritdoc />
    public LeverTraits Traits => Assumptions.Hosting.Traits;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => Assumptions.Model is { } model ? [new("model", model)] : [];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers => Assumptions.Hosting.Numbers(hosting => new BaseModelLever(Assumptions with { Hosting = hosting }));

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var model = plan.Scenario.Models[Assumptions.Model ?? plan.Scenario.BaselineModel];
        return plan with { MainModel = [new(1m, Assumptions.Hosting.Serve(model, isCustomModel: false))] };
    }
}
