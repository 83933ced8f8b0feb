using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The tokens of a feature in a month as an engineer entered them, each 0 or more.</summary>
/// <param name="Input">Fresh input, cached input excluded.</param>
/// <param name="Output">Output.</param>
/// <param name="CacheRead">Read from the prompt cache.</param>
/// <param name="CacheWrite">Written to the prompt cache.</param>
public sealed record EnteredTokens(long Input, long Output, long CacheRead, long CacheWrite)
{
    /// <summary>The kinds that are entered, in the order of a bill.</summary>
    internal static IReadOnlyList<PriceKind> Kinds { get; } = [PriceKind.Input, PriceKind.Output, PriceKind.CacheRead, PriceKind.CacheWrite];

    /// <summary>The tokens of a kind.</summary>
    internal long Of(PriceKind kind) => kind switch
    {
        PriceKind.Input => Input,
        PriceKind.Output => Output,
        PriceKind.CacheRead => CacheRead,
        PriceKind.CacheWrite => CacheWrite,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody enters tokens of this kind."),
    };
}
