using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// Custom Model Import: weights of one's own, run by Bedrock and paid by custom model unit, copy and minute in windows of five minutes; no
/// traffic, no copies, no charge but storage
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/import-model-calculate-cost.html, retrieved 2026-11-22).
/// </summary>
public sealed record ImportHosting : ModelHosting
{
    /// <summary>The hosting's word in documents.</summary>
    public const string KindName = "import";

    /// <summary>Above 0, at most 1: requests are served in the time in which copies are up.</summary>
    public static readonly NumberRange ActiveShareRange = new(0m, 1m, excludesMinimum: true);

    /// <inheritdoc />
    public override string Kind => KindName;

    /// <summary>
    /// The share of the month in which copies are up, <see cref="ActiveShareRange"/>, such as 0.3 for office hours; null to derive it from requests that arrive at
    /// random. There are never more windows than requests.
    /// </summary>
    public decimal? ActiveShare { get; init => field = value is { } share ? ActiveShareRange.Require(share) : null; }

    internal override IEnumerable<LeverNumber> Numbers(Func<ModelHosting, ILever> with) => ActiveShare is { } share
        ? [new("hosting.activeShare", "time in which a copy is up", share, ActiveShareRange, value => with(this with { ActiveShare = value }))]
        : [];

    internal override MainModelServing Serve(ModelPrices model, bool isCustomModel) => new ImportServing(model, this, isCustomModel);

    /// <summary>Storage of an imported model is paid with its copies, be it a custom model or a base model of one's own.</summary>
    internal override OptionPlan ChargeStorage(OptionPlan plan, ModelPrices model) => plan;
}
