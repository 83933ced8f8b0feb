using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>Which lines of a bill count tokens that somebody enters.</summary>
internal static class TokenLines
{
    /// <summary>The kind under which an engineer enters such tokens; null where a volume has no field for them.</summary>
    public static PriceKind? EnteredKindOf(UsageTypeReading reading) => reading.Unit is not (QuantityUnit.ThousandTokens or QuantityUnit.MillionTokens)
        ? null
        : reading.TokenKind switch
        {
            TokenKind.Input => PriceKind.Input,
            TokenKind.Output => PriceKind.Output,
            TokenKind.CacheRead => PriceKind.CacheRead,
            TokenKind.CacheWrite or TokenKind.CacheWrite30m or TokenKind.CacheWrite1h => PriceKind.CacheWrite,
            _ => null,
        };

    /// <summary>Whether tokens of the kind go through the prompt cache.</summary>
    public static bool IsCache(PriceKind kind) => kind is PriceKind.CacheRead or PriceKind.CacheWrite;
}
