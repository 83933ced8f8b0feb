using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>
/// What a lever asks of people and of quality where nobody said otherwise: round numbers to be replaced by a team's own experience. No
/// source publishes such figures; their order, caching first and training last, is that of the FinOps Foundation's work on generative AI.
/// </summary>
/// <param name="Kind">The lever's word in documents.</param>
/// <param name="EffortWeeks">Engineering weeks.</param>
/// <param name="QualityRisk">
/// The chance that answers become worse than the quality bar allows, 0 to 1. A smaller model is offered only once it was tried.
/// </param>
public sealed record LeverPlanning(string Kind, decimal EffortWeeks, decimal QualityRisk)
{
    /// <summary>A combination has to save at least 30 % unless a team says otherwise.</summary>
    public const decimal UsualSavingShare = 0.3m;

    /// <summary>A combination may fail on quality in one of four cases unless a team says otherwise.</summary>
    public const decimal UsualQualityRisk = 0.25m;

    /// <summary>One line for each lever.</summary>
    public static IReadOnlyList<LeverPlanning> All { get; } =
    [
        new(PromptCachingLever.KindName, 0.5m, 0m),
        new(BatchLever.KindName, 1m, 0m),
        new(ServiceTierLever.KindName, 0.5m, 0m),
        new(BaseModelLever.KindName, 1m, 0.05m),
        new(PromptCompressionLever.KindName, 2m, 0.15m),
        new(RoutingLever.KindName, 3m, 0.1m),
        new(ResponseCacheLever.KindName, 3m, 0.1m),
        new(RagLever.KindName, 6m, 0.1m),
        new(FineTuningLever.KindName, 5m, 0.2m),
        new(DistillationLever.KindName, 6m, 0.2m),
        new(SpecialistsLever.KindName, 10m, 0.25m),
    ];

    /// <summary>The line of a lever, with a team's own figures where there are some.</summary>
    public static LeverPlanning Of(string kind, LeverFigures? figures = null)
    {
        var usual = All.First(line => line.Kind == kind);
        var own = figures?.Work?.GetValueOrDefault(kind);
        return usual with { EffortWeeks = own?.EffortWeeks ?? usual.EffortWeeks, QualityRisk = own?.QualityRisk ?? usual.QualityRisk };
    }
}
