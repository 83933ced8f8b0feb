namespace FinOpsDashboard.Application.Accounts;

/// <summary>A stored API token whose hash was asked for, with its owner as the owner is now.</summary>
/// <param name="Token">The token.</param>
/// <param name="Holder">Its owner.</param>
/// <param name="OwnerLockedUntil">Until when the owner may not sign in, UTC; null when the owner may.</param>
public sealed record ApiTokenMatch(ApiToken Token, ApiTokenHolder Holder, DateTimeOffset? OwnerLockedUntil);
