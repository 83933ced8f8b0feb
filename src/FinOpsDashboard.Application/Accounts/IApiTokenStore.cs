namespace FinOpsDashboard.Application.Accounts;

/// <summary>The stored API tokens. A token goes with the account that it acts for.</summary>
public interface IApiTokenStore
{
    /// <summary>The id of the account with a name; null when there is none.</summary>
    Task<string?> FindOwnerIdAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Stores a token.</summary>
    /// <returns>The token; null when its owner is gone.</returns>
    Task<ApiToken?> AddAsync(NewApiToken token, CancellationToken cancellationToken);

    /// <summary>The tokens, the latest first, those that are no longer taken too.</summary>
    /// <param name="ownerId">Only those of this account; null for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ApiToken>> GetAllAsync(string? ownerId, CancellationToken cancellationToken);

    /// <summary>The token with a hash, whatever its state; null when there is none, or its owner is gone.</summary>
    Task<ApiTokenMatch?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    /// <summary>Notes that a token was used, unless something later is noted already.</summary>
    Task NoteUseAsync(int id, DateTimeOffset used, CancellationToken cancellationToken);

    /// <summary>Withdraws a token; one that was withdrawn before keeps its moment.</summary>
    /// <param name="id">The token's number.</param>
    /// <param name="ownerId">Only if it acts for this account; null for any.</param>
    /// <param name="revoked">Now, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there is such a token.</returns>
    Task<bool> RevokeAsync(int id, string? ownerId, DateTimeOffset revoked, CancellationToken cancellationToken);
}
