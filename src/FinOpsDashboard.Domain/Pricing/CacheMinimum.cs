namespace FinOpsDashboard.Domain.Pricing;

/// <summary>
/// The fewest tokens that a model caches. A shorter prefix is not cached, without any message: its tokens are billed as input.
/// </summary>
/// <param name="Model">The display name of the model.</param>
/// <param name="Tokens">Tokens at a cache checkpoint; the largest figure where sources differ, since a plan must not count on caching.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="AsOf">The day on which it was read.</param>
/// <param name="Note">What other sources say; empty where they agree or there is one alone.</param>
public sealed record CacheMinimum(string Model, long Tokens, PriceSource Source, DateOnly AsOf, string Note);
