namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Remembers paid requests that no sync sent; they count against the monthly ceiling as those of syncs do.</summary>
public interface IPaidRequestLog
{
    /// <summary>Notes requests that were answered.</summary>
    /// <param name="purpose">What for: <c>keys</c>, <c>forecast</c>.</param>
    /// <param name="requests">How many, more than 0.</param>
    /// <param name="who">Who asked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task AddAsync(string purpose, int requests, string who, CancellationToken cancellationToken);
}
