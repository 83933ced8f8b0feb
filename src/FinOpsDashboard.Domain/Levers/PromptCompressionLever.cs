using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>What compression does to the repeated context at the front of the prompt.</summary>
public enum PrefixTreatment
{
    /// <summary>Leaves it alone: only what differs between requests is compressed, and the prompt cache works as before.</summary>
    Kept,

    /// <summary>Compresses it once, to the same text in every request: it gets shorter and can still be cached.</summary>
    Compressed,

    /// <summary>Compresses the prompt as a whole for each request: the front is never the same twice, and nothing can be cached.</summary>
    Rewritten,
}

/// <summary>What is assumed about prompt compression.</summary>
public sealed record PromptCompressionAssumptions
{
    /// <summary>1 to 10^6.</summary>
    public static readonly NumberRange RatioRange = new(1m, 1e6m);

    /// <summary>
    /// Tokens before over tokens after, of what is compressed; <see cref="RatioRange"/>. Up to 20 is claimed, 2 to 5 is a sober plan for
    /// retrieved passages.
    /// </summary>
    public required decimal Ratio { get; init => field = RatioRange.Require(value); }

    /// <summary>Input tokens per request that may be compressed; at most what there is counts.</summary>
    public required decimal CompressibleTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>What happens to the repeated context; default: it is kept.</summary>
    public PrefixTreatment Prefix { get; init; }

    /// <summary>What compressing costs per request; default 0.</summary>
    public Usd CostPerRequest { get; init => field = NumberRange.Amount.Require(value); }

    /// <summary>What the compressor costs per month, idle or not; default 0.</summary>
    public Usd MonthlyCost { get; init => field = NumberRange.Amount.Require(value); }
}

/// <summary>
/// Shortens the prompt before it is sent. It saves input tokens; where it changes the repeated context it takes cache hits away, which may
/// cost more than it saves: with a prompt cache the two are only worth looking at together.
/// </summary>
/// <param name="Assumptions">What is assumed.</param>
public sealed record PromptCompressionLever(PromptCompressionAssumptions Assumptions) : ILever
{
    /// <summary>The lever's word in documents.</summary>
    public const string KindName = "promptCompression";

    /// <inheritdoc />
    public string Kind => KindName;

    /// <inheritdoc />
    public LeverStage Stage => LeverStage.Compression;

    /// <inheritdoc />
    public IEnumerable<ModelReference> ModelReferences => [];

    /// <inheritdoc />
    public IEnumerable<LeverNumber> Numbers =>
    [
        new("ratio", "tokens before over tokens after", Assumptions.Ratio, PromptCompressionAssumptions.RatioRange, value => With(Assumptions with { Ratio = value })),
        new("compressibleTokensPerRequest", "tokens that may be compressed", Assumptions.CompressibleTokensPerRequest, NumberRange.Tokens, value => With(Assumptions with { CompressibleTokensPerRequest = value })),
        LeverNumber.OfAmount("costPerRequest", "compressing, per request", Assumptions.CostPerRequest, value => With(Assumptions with { CostPerRequest = value })),
        LeverNumber.OfAmount("monthlyCost", "the compressor, per month", Assumptions.MonthlyCost, value => With(Assumptions with { MonthlyCost = value })),
    ];

    /// <inheritdoc />
    public OptionPlan Apply(OptionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var traffic = plan.Traffic;
        var repeated = traffic.RepeatedContextTokens;
        var compressible = Assumptions.Prefix == PrefixTreatment.Kept ? traffic.InputTokens - repeated : traffic.InputTokens;
        var compressed = Math.Min(Assumptions.CompressibleTokensPerRequest, compressible);

        // The same context in every request is where compressing once pays most, so what may be compressed is taken from it first.
        var repeatedLeft = Assumptions.Prefix switch
        {
            PrefixTreatment.Kept => repeated,
            PrefixTreatment.Compressed => repeated - SavedOf(Math.Min(compressed, repeated)),
            _ => 0m,
        };
        return plan
            .ChargingPerRequest(Assumptions.CostPerRequest * traffic.RequestShare)
            .ChargingPerMonth(Assumptions.MonthlyCost) with
        {
            Traffic = traffic with { InputTokens = traffic.InputTokens - SavedOf(compressed), RepeatedContextTokens = repeatedLeft },
        };
    }

    private decimal SavedOf(decimal tokens) => tokens - (tokens / Assumptions.Ratio);

    private PromptCompressionLever With(PromptCompressionAssumptions assumptions) => this with { Assumptions = assumptions };
}
