namespace FinOpsDashboard.Application.Accounts;

/// <summary>Who asks with an API token: its owner, with the roles that the owner has now.</summary>
/// <param name="TokenId">The token's number.</param>
/// <param name="OwnerId">The account's id.</param>
/// <param name="OwnerName">The account's name.</param>
/// <param name="Roles">The account's roles.</param>
public sealed record ApiTokenHolder(int TokenId, string OwnerId, string OwnerName, IReadOnlyList<string> Roles);
