using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What is assumed about batch inference.</summary>
public sealed record BatchAssumptions
{
    /// <summary>The share of the main model's requests that can wait up to a day, 0 to 1.</summary>
    public required decimal RequestShare { get; init => field = NumberRange.Fraction.Require(value); }
}

/// <summary>
/// Runs what can wait as batch inference, at about half the price, without a prompt cache. Not offered for custom models
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference.html, retrieved 2026-11-22).
/// </summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record BatchLever(BatchAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "batch";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.Batch;

    /// <inheritdoc />
    public LeverTraits Traits => LeverTraits.ActsOnTokenPrices | LeverTraits.NeedsBaseModel | LeverTraits.TakesDeferrableTraffic
        | (Assumptions.RequestShare == 1m ? LeverTraits.TakesAllTraffic : LeverTraits.None);

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        new("share", "requests that can wait", Assumptions.RequestShare, NumberRange.Fraction, value => With(Assumptions with { RequestShare = value })),
    ];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.HasCustomModel)
            return plan.NotApplicable("batch: Bedrock offers no batch inference for custom models (fine-tuned or distilled).");

        foreach (var (share, serving) in plan.MainModel)
        {
            var batch = plan.Traffic.Share(share * Assumptions.RequestShare);
            plan = plan
                .ChargingTokens(batch.RequestShare, batch.InputTokens, serving.Model.Quote(TokenPriceKind.BatchInput))
                .ChargingTokens(batch.RequestShare, batch.OutputTokens, serving.Model.Quote(TokenPriceKind.BatchOutput));
        }

        return plan with { Traffic = plan.Traffic.Share(1m - Assumptions.RequestShare) };
    }

    private BatchLever With(BatchAssumptions assumptions) => this with { Assumptions = assumptions };
}
