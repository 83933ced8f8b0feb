using System.Collections.Concurrent;

namespace FinOpsDashboard.Application.Spending;

/// <summary>
/// Keeps what was read or worked out from a year of days or months until the ledger changes: forecasts, anomalies and unit costs of hundreds of
/// features take most of a second. One value for each name, that of the last question.
/// </summary>
public sealed class LedgerMemo(ILedgerStamp stamp)
{
    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>What was worked out, or works it out. Whoever asks meanwhile waits for the same.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="question">All that it depends on beside the ledger, such as the present day.</param>
    /// <param name="make">Works it out from the ledger alone. A value that is kept is shared, so it must not be changed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<T> GetAsync<T>(string name, string question, Func<CancellationToken, Task<T>> make, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        var place = _places.GetOrAdd(name, _ => new Place());
        await place.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Read before the ledger: what changes meanwhile makes another stamp, and the value is made anew at the next question.
            var present = (await stamp.ReadAsync(cancellationToken).ConfigureAwait(false), question);
            if (place.Kept is { } kept && kept.Of == present) return (T)kept.Value;
            place.Kept = null;
            var value = await make(cancellationToken).ConfigureAwait(false);
            place.Kept = (present, value);
            return value;
        }
        finally
        {
            place.Turn.Release();
        }
    }

    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public ((string Ledger, string Question) Of, object Value)? Kept { get; set; }
    }
}
