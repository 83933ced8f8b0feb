using FinOpsDashboard.Application.Accounts;

namespace FinOpsDashboard.Testing.Accounts;

/// <summary>API tokens in memory, of accounts whose name is their id with another ending.</summary>
public sealed class FakeApiTokenStore : IApiTokenStore
{
    private readonly List<(NewApiToken New, ApiToken Token)> _tokens = [];

    /// <summary>The accounts by id; the value is their role.</summary>
    public Dictionary<string, string> Owners { get; } = [];

    /// <summary>Until when owners may not sign in.</summary>
    public Dictionary<string, DateTimeOffset> Locks { get; } = [];

    /// <summary>How often a use was noted.</summary>
    public int NotedUses { get; private set; }

    /// <summary>Thrown by whoever reads the list; null for nothing.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Thrown when a use is noted; null for nothing.</summary>
    public Exception? NoteFailure { get; set; }

    /// <summary>Everything that was stored.</summary>
    public IReadOnlyList<NewApiToken> Stored => [.. _tokens.Select(entry => entry.New)];

    /// <inheritdoc />
    public Task<string?> FindOwnerIdAsync(string userName, CancellationToken cancellationToken) =>
        Task.FromResult(Owners.Keys.SingleOrDefault(id => NameOf(id) == userName));

    /// <inheritdoc />
    public Task<ApiToken?> AddAsync(NewApiToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!Owners.ContainsKey(token.OwnerId)) return Task.FromResult<ApiToken?>(null);
        var stored = new ApiToken
        {
            Id = _tokens.Count + 1,
            Owner = NameOf(token.OwnerId),
            Prefix = token.Prefix,
            Label = token.Label,
            Created = token.Created,
            Expires = token.Expires,
        };
        _tokens.Add((token, stored));
        return Task.FromResult<ApiToken?>(stored);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ApiToken>> GetAllAsync(string? ownerId, CancellationToken cancellationToken) => Failure is not null
        ? Task.FromException<IReadOnlyList<ApiToken>>(Failure)
        : Task.FromResult<IReadOnlyList<ApiToken>>(
            [.. _tokens.Where(entry => ownerId is null || entry.New.OwnerId == ownerId).Select(entry => entry.Token).Reverse()]);

    /// <inheritdoc />
    public Task<ApiTokenMatch?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var (wanted, token) = _tokens.SingleOrDefault(entry => entry.New.Hash.SequenceEqual(hash));
        if (wanted is null || !Owners.TryGetValue(wanted.OwnerId, out var role)) return Task.FromResult<ApiTokenMatch?>(null);
        DateTimeOffset? locked = Locks.TryGetValue(wanted.OwnerId, out var until) ? until : null;
        return Task.FromResult<ApiTokenMatch?>(new ApiTokenMatch(token, new ApiTokenHolder(token.Id, wanted.OwnerId, NameOf(wanted.OwnerId), [role]), locked));
    }

    /// <inheritdoc />
    public Task NoteUseAsync(int id, DateTimeOffset used, CancellationToken cancellationToken)
    {
        if (NoteFailure is not null) return Task.FromException(NoteFailure);
        NotedUses++;
        Change(id, token => token with { LastUsed = used });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> RevokeAsync(int id, string? ownerId, DateTimeOffset revoked, CancellationToken cancellationToken)
    {
        var isThere = _tokens.Exists(entry => entry.Token.Id == id && (ownerId is null || entry.New.OwnerId == ownerId));
        if (isThere) Change(id, token => token with { Revoked = token.Revoked ?? revoked });
        return Task.FromResult(isThere);
    }

    private static string NameOf(string ownerId) => ownerId.Replace("-id", "", StringComparison.Ordinal);

    private void Change(int id, Func<ApiToken, ApiToken> change)
    {
        var index = _tokens.FindIndex(entry => entry.Token.Id == id);
        _tokens[index] = (_tokens[index].New, change(_tokens[index].Token));
    }
}
