using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace FinOpsDashboard.Application.Accounts;

/// <summary>Issues, lists, revokes and recognises API tokens; the page, the command and the HTTP interface come through here.</summary>
public sealed class ApiTokens(IApiTokenStore store, TimeProvider time, ILogger<ApiTokens> logger)
{
    /// <summary>The longest label, characters.</summary>
    public const int LongestLabel = 100;

    /// <summary>The most days after which a token may expire: ten years.</summary>
    public const int MostDays = 3_650;

    /// <summary>The most tokens that are taken for one account at a time.</summary>
    public const int MostPerOwner = 50;

    /// <summary>The last use is noted once in this time: reading must not cost a write each.</summary>
    public static readonly TimeSpan UseResolution = TimeSpan.FromMinutes(5);

    /// <summary>Makes a token for the account with a name.</summary>
    /// <param name="userName">The name to sign in with.</param>
    /// <param name="label">What to call it, 1 to <see cref="LongestLabel"/> characters.</param>
    /// <param name="expiresInDays">Days until it is refused, 1 to <see cref="MostDays"/>; null for never.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ApiTokenOutcome> IssueToAsync(string userName, string label, int? expiresInDays, CancellationToken cancellationToken) =>
        await store.FindOwnerIdAsync(userName, cancellationToken).ConfigureAwait(false) is { } ownerId
            ? await IssueAsync(ownerId, label, expiresInDays, cancellationToken).ConfigureAwait(false)
            : new ApiTokenOutcome.Refused([$"There is no account \"{userName}\"."]);

    /// <summary>Makes a token for an account.</summary>
    /// <param name="ownerId">The account's id.</param>
    /// <param name="label">What to call it, 1 to <see cref="LongestLabel"/> characters.</param>
    /// <param name="expiresInDays">Days until it is refused, 1 to <see cref="MostDays"/>; null for never.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ApiTokenOutcome> IssueAsync(string ownerId, string label, int? expiresInDays, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(label);
        var now = time.GetUtcNow();
        var faults = FaultsOf(label.Trim(), expiresInDays).ToList();
        var known = await store.GetAllAsync(ownerId, cancellationToken).ConfigureAwait(false);
        if (known.Count(token => token.StateOn(now) == ApiTokenState.Active) >= MostPerOwner)
            faults.Add($"An account has at most {MostPerOwner} tokens at a time. Revoke one that is no longer needed.");
        if (faults.Count > 0) return new ApiTokenOutcome.Refused(faults);

        var secret = ApiTokenSecret.New();
        var wanted = new NewApiToken(ownerId, secret.Hash(), secret.Prefix, label.Trim(), now, expiresInDays is { } days ? now.AddDays(days) : null);
        if (await store.AddAsync(wanted, cancellationToken).ConfigureAwait(false) is not { } token)
            return new ApiTokenOutcome.Refused(["The account is gone."]);
        logger.LogInformation("{Owner} has a new API token, number {Token}", token.Owner, token.Id);
        return new ApiTokenOutcome.Issued(secret, token);
    }

    /// <summary>The tokens of one account, the latest first, or those of all.</summary>
    /// <param name="ownerId">The account's id; null for all accounts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<ApiToken>> GetAllAsync(string? ownerId, CancellationToken cancellationToken) => store.GetAllAsync(ownerId, cancellationToken);

    /// <summary>Withdraws a token for good; whoever uses it is refused from the next request on.</summary>
    /// <param name="id">The token's number.</param>
    /// <param name="ownerId">Only if it acts for this account; null for any.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there is such a token.</returns>
    public async Task<bool> RevokeAsync(int id, string? ownerId, CancellationToken cancellationToken)
    {
        if (!await store.RevokeAsync(id, ownerId, time.GetUtcNow(), cancellationToken).ConfigureAwait(false)) return false;
        logger.LogInformation("The API token number {Token} is revoked", id);
        return true;
    }

    /// <summary>Who asks with what was sent as a token. Its owner is looked up each time, so that what was withdrawn is refused at once.</summary>
    /// <param name="text">What was sent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null when it is no token, or none that is taken.</returns>
    public async Task<ApiTokenHolder?> RecogniseAsync(string text, CancellationToken cancellationToken)
    {
        if (ApiTokenSecret.Parse(text) is not { } secret) return null;
        if (await store.FindAsync(secret.Hash(), cancellationToken).ConfigureAwait(false) is not { } match) return null;
        var now = time.GetUtcNow();
        if (match.Token.StateOn(now) != ApiTokenState.Active || AccountLock.Disables(match.OwnerLockedUntil, now)) return null;
        if (match.Token.LastUsed is not { } last || now - last >= UseResolution) await NoteUseAsync(match.Token.Id, now, cancellationToken).ConfigureAwait(false);
        return match.Holder;
    }

    private static IEnumerable<string> FaultsOf(string label, int? expiresInDays)
    {
        if (label.Length is 0 or > LongestLabel || label.Any(char.IsControl))
            yield return $"A token needs a name of 1 to {LongestLabel} characters on one line.";
        if (expiresInDays is < 1 or > MostDays) yield return $"A token expires in 1 to {MostDays} days, or never.";
    }

    /// <summary>A store that cannot be written to now, such as one that a long import locks, must not refuse those who only read.</summary>
    private async Task NoteUseAsync(int id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await store.NoteUseAsync(id, now, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            logger.LogWarning(exception, "The use of API token number {Token} was not noted", id);
        }
    }
}
