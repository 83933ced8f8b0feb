using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Hosting;

/// <summary>
/// The reserved tier of a base model: input and output tokens per minute held for one or three months, and what goes beyond them at the
/// on-demand price. It buys capacity rather than a discount
/// (https://docs.aws.amazon.com/bedrock/latest/userguide/service-tiers-inference.html, retrieved 2026-11-22).
/// </summary>
public sealed record ReservedHosting : ModelHosting
{
    /// <summary>The hosting's word in documents.</summary>
    public const string KindName = "reserved";

    /// <summary>0 to 10^15 tokens per minute.</summary>
    public static readonly NumberRange TokensPerMinuteRange = new(0m, 1e15m);

    /// <summary>The terms that tokens per minute are sold for.</summary>
    public static IReadOnlyList<CommitmentTerm> Terms { get; } = [CommitmentTerm.OneMonth, CommitmentTerm.ThreeMonths];

    /// <summary>The least that is sold: 100,000 input tokens a minute.</summary>
    public const decimal LeastInputTokensPerMinute = 100_000m;

    /// <summary>The least that is sold: 10,000 output tokens a minute.</summary>
    public const decimal LeastOutputTokensPerMinute = 10_000m;

    /// <inheritdoc />
    public override string Kind => KindName;

    /// <summary>How long the tokens per minute are held; one of <see cref="Terms"/>.</summary>
    public required CommitmentTerm Commitment
    {
        get;
        init => field = Terms.Contains(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Tokens per minute are sold for {string.Join(", ", Terms)}.");
    }

    /// <summary>Input tokens per minute held; <see cref="TokensPerMinuteRange"/>.</summary>
    public required decimal InputTokensPerMinute { get; init => field = TokensPerMinuteRange.Require(value); }

    /// <summary>Output tokens per minute held; <see cref="TokensPerMinuteRange"/>.</summary>
    public required decimal OutputTokensPerMinute { get; init => field = TokensPerMinuteRange.Require(value); }

    internal override MainModelServing Serve(ModelPrices model, bool isCustomModel) => new ReservedServing(model, this, isCustomModel);
}
