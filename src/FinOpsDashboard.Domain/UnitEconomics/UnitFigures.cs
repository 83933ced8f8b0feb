using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.UnitEconomics;

/// <summary>
/// What a unit cost in a month. A figure whose denominator is not known or not above 0 is null: unknown, never 0. Blended prices move
/// with the mix of tokens, so ratios of the mix stand beside them.
/// </summary>
public sealed class UnitFigures
{
    private const decimal Million = 1_000_000m;
    private const decimal Thousand = 1_000m;

    private readonly decimal _fresh;
    private readonly decimal _cacheRead;
    private readonly decimal _cacheWrite;
    private readonly decimal _output;
    private readonly decimal _deferred;

    /// <summary>Sums up a month.</summary>
    /// <param name="cost">What the month cost, with everything that is to be counted.</param>
    /// <param name="tokens">The tokens that were billed.</param>
    /// <param name="requests">Requests that were entered; null when nobody entered any.</param>
    public UnitFigures(Usd cost, IReadOnlyList<TokenUse> tokens, decimal? requests)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        (Cost, Requests) = (cost, requests);
        foreach (var use in tokens)
        {
            TokenCost += use.Cost;
            Tokens += use.Tokens;
            if (use.Tier is ServiceTier.Batch or ServiceTier.Flex) _deferred += use.Tokens;
            switch (use.Kind)
            {
                case TokenKind.Input:
                    _fresh += use.Tokens;
                    break;
                case TokenKind.CacheRead:
                    _cacheRead += use.Tokens;
                    break;
                case TokenKind.CacheWrite or TokenKind.CacheWrite30m or TokenKind.CacheWrite1h:
                    _cacheWrite += use.Tokens;
                    break;
                case TokenKind.Output:
                    _output += use.Tokens;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What the month cost.</summary>
    public Usd Cost { get; }

    /// <summary>The part of the direct cost that was billed by the token.</summary>
    public Usd TokenCost { get; }

    /// <summary>Tokens of every kind that were billed.</summary>
    public decimal Tokens { get; }

    /// <summary>Requests that were entered; null when nobody entered any.</summary>
    public decimal? Requests { get; }

    /// <summary>All input: fresh, read from the cache and written to it.</summary>
    public decimal InputTokens => _fresh + _cacheRead + _cacheWrite;

    /// <summary>Output tokens.</summary>
    public decimal OutputTokens => _output;

    /// <summary>What was billed by the token, over those tokens; US dollars per million.</summary>
    public decimal? CostPerMillionTokens => Over(TokenCost.Amount * Million, Tokens);

    /// <summary>Everything over requests; US dollars per request.</summary>
    public decimal? CostPerRequest => Over(Cost.Amount, Requests);

    /// <summary>Everything over requests; US dollars per thousand requests.</summary>
    public decimal? CostPerThousandRequests => Over(Cost.Amount * Thousand, Requests);

    /// <summary>Input that was read from the cache over all input, 0 to 1.</summary>
    public decimal? CacheReadRatio => Over(_cacheRead, InputTokens);

    /// <summary>Tokens served in batches or at the flex tier over all tokens, 0 to 1.</summary>
    public decimal? BatchShare => Over(_deferred, Tokens);

    /// <summary>Input tokens for each output token.</summary>
    public decimal? InputPerOutput => Over(InputTokens, OutputTokens);

    /// <summary>Everything over a count of the business; US dollars per unit.</summary>
    /// <param name="units">How many, such as invoices read; null when not known.</param>
    public decimal? CostPer(decimal? units) => Over(Cost.Amount, units);

    private static decimal? Over(decimal part, decimal? whole) => whole is > 0m ? part / whole.Value : null;
}
