namespace FinOpsDashboard.Application.Accounts;

/// <summary>An API token to be stored.</summary>
/// <param name="OwnerId">The id of the account that it acts for.</param>
/// <param name="Hash">The hash of its secret, 32 bytes.</param>
/// <param name="Prefix">The visible part of its secret.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Created">Now, UTC.</param>
/// <param name="Expires">From when on it is refused, UTC; null for never.</param>
public sealed record NewApiToken(string OwnerId, byte[] Hash, string Prefix, string Label, DateTimeOffset Created, DateTimeOffset? Expires);
