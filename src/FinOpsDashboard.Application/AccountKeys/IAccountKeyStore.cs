using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>Keeps the last reading of the account's keys.</summary>
public interface IAccountKeyStore
{
    /// <summary>The last reading; null before the first.</summary>
    Task<AccountKeyReading?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the reading, and forgets failures before it.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="mark">The step of a sync that is done with it, stored in the same transaction; null outside a sync.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    Task StoreAsync(AccountKeyReading reading, SyncStepMark? mark, CancellationToken cancellationToken);

    /// <summary>When a reading last failed after it had paid for something; null where none did since the last one that succeeded.</summary>
    Task<DateTimeOffset?> GetFailureAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a reading failed after it had paid for something.</summary>
    Task NoteFailureAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The services that syncs found so far, in their order.</summary>
    Task<IReadOnlyList<string>> GetKnownServicesAsync(CancellationToken cancellationToken);
}
