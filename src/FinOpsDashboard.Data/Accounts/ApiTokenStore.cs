using FinOpsDashboard.Application.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Accounts;

/// <summary>The stored API tokens.</summary>
public sealed class ApiTokenStore(IDbContextFactory<FinOpsDbContext> contexts) : IApiTokenStore
{
    /// <inheritdoc />
    public async Task<string?> FindOwnerIdAsync(string userName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // As Identity's own normalizer does it.
        var normalized = userName.Normalize().ToUpperInvariant();
        return await context.Users.TagWith("API token: owner by name").Where(user => user.NormalizedUserName == normalized).Select(user => user.Id)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<ApiToken?> AddAsync(NewApiToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var owner = await context.Users.Where(user => user.Id == token.OwnerId).Select(user => user.UserName)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (owner is null) return null;
        var row = new ApiTokenRow
        {
            OwnerId = token.OwnerId,
            Hash = token.Hash,
            Prefix = token.Prefix,
            Label = token.Label,
            CreatedUtc = token.Created.UtcDateTime,
            ExpiresUtc = token.Expires?.UtcDateTime,
        };
        context.ApiTokens.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return Tell(row, owner);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApiToken>> GetAllAsync(string? ownerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var rows = await context.ApiTokens.AsNoTracking()
            .Where(token => ownerId == null || token.OwnerId == ownerId)
            .Join(context.Users, token => token.OwnerId, user => user.Id, (token, user) => new { Token = token, user.UserName })
            .OrderByDescending(row => row.Token.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => Tell(row.Token, row.UserName ?? ""))];
    }

    /// <inheritdoc />
    public async Task<ApiTokenMatch?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hash);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        var row = await context.ApiTokens.AsNoTracking().TagWith("API token: by hash")
            .Where(token => token.Hash == hash)
            .Join(context.Users, token => token.OwnerId, user => user.Id, (token, user) => new
            {
                Token = token,
                user.UserName,
                user.LockoutEnd,
                Roles = context.UserRoles.Where(held => held.UserId == user.Id)
                    .Join(context.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return row is null
            ? null
            : new ApiTokenMatch(
                Tell(row.Token, row.UserName ?? ""),
                new ApiTokenHolder(row.Token.Id, row.Token.OwnerId, row.UserName ?? "", [.. row.Roles.OfType<string>()]),
                row.LockoutEnd);
    }

    /// <inheritdoc />
    public async Task NoteUseAsync(int id, DateTimeOffset used, CancellationToken cancellationToken)
    {
        var moment = used.UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.ApiTokens.Where(token => token.Id == id && (token.LastUsedUtc == null || token.LastUsedUtc < moment))
            .ExecuteUpdateAsync(token => token.SetProperty(row => row.LastUsedUtc, moment), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<bool> RevokeAsync(int id, string? ownerId, DateTimeOffset revoked, CancellationToken cancellationToken)
    {
        var moment = revoked.UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.ApiTokens.Where(token => token.Id == id && (ownerId == null || token.OwnerId == ownerId))
            .ExecuteUpdateAsync(token => token.SetProperty(row => row.RevokedUtc, row => row.RevokedUtc ?? moment), cancellationToken)
            .ConfigureAwait(false) > 0;
    }

    private static ApiToken Tell(ApiTokenRow row, string owner) => new()
    {
        Id = row.Id,
        Owner = owner,
        Prefix = row.Prefix,
        Label = row.Label,
        Created = row.CreatedUtc,
        LastUsed = row.LastUsedUtc,
        Expires = row.ExpiresUtc,
        Revoked = row.RevokedUtc,
    };
}
