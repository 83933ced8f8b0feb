using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Takes what people say of anomalies, and the limits; pages and commands come through here.</summary>
public sealed class AnomalyRegister(IAnomalyStore store, TimeProvider time)
{
    private const int LongestNote = 500;
    private const int LongestName = 256;
    private const decimal LargestFloor = 1_000_000m;
    private const decimal LargestShare = 100m;

    /// <summary>Adds a record.</summary>
    /// <param name="id">The anomaly's number.</param>
    /// <param name="kind">Explained, closed or reopened.</param>
    /// <param name="note">Why; one line, 1 to 500 characters.</param>
    /// <param name="isNewNormal">Whether later days are to be compared with its days; only when it is explained.</param>
    /// <param name="author">Who says so.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EntryOutcome> SayAsync(int id, AnomalyChangeKind kind, string note, bool isNewNormal, string author, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(author);
        var anomaly = (await store.GetAllAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(known => known.Id == id);
        if (anomaly is null) return EntryOutcome.Refused([$"There is no anomaly number {id}."]);
        var faults = FaultsOf(anomaly, kind, note, isNewNormal, author).ToList();
        if (faults.Count > 0) return EntryOutcome.Refused(faults);
        return await store.AddChangeAsync(id, new AnomalyChange(kind, note.Trim(), author.Trim(), time.GetUtcNow(), isNewNormal), cancellationToken).ConfigureAwait(false)
            ? new EntryOutcome(id, [])
            : EntryOutcome.Refused([$"There is no anomaly number {id}."]);
    }

    /// <summary>Stores the limits when nothing is wrong with them.</summary>
    public async Task<IReadOnlyList<string>> SetLimitsAsync(AnomalyLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var faults = FaultsOf("rises", limits.Rise).Concat(FaultsOf("drops", limits.Drop)).ToList();
        if (faults.Count == 0) await store.SaveLimitsAsync(limits, cancellationToken).ConfigureAwait(false);
        return faults;
    }

    private static IEnumerable<string> FaultsOf(string name, AnomalyLimit limit)
    {
        if (limit.Floor.Amount is < 0 or > LargestFloor) yield return $"The floor for {name} is from 0 to {Format.Count(LargestFloor)} US dollars.";
        if (limit.Share is < 0 or > LargestShare) yield return $"The share for {name} is from 0 to {Format.Count(LargestShare * 100)} percent.";
        if (limit.Floor.Amount == 0 && limit.Share == 0) yield return $"With neither floor nor share every day would depart: set one of them for {name}.";
    }

    private static IEnumerable<string> FaultsOf(StoredAnomaly anomaly, AnomalyChangeKind kind, string note, bool isNewNormal, string author)
    {
        var isTaken = kind switch
        {
            AnomalyChangeKind.Explained => anomaly.State != AnomalyState.Closed,
            AnomalyChangeKind.Closed => anomaly.State != AnomalyState.Closed,
            AnomalyChangeKind.Reopened => anomaly.State != AnomalyState.Open,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "People explain, close and reopen; the rest is detection's."),
        };
        if (!isTaken) yield return $"Anomaly {anomaly.Id} is {AnomalyWords.Of(anomaly.State)} already{(anomaly.State == AnomalyState.Closed && kind == AnomalyChangeKind.Explained ? "; reopen it first" : "")}.";
        if (isNewNormal && kind != AnomalyChangeKind.Explained) yield return "Only an explanation can call it the new normal.";
        if (string.IsNullOrWhiteSpace(note)) yield return "Write a note: it says later why.";
        if (note.Length > LongestNote) yield return $"A note has at most {LongestNote} characters.";
        if (note.Any(char.IsControl)) yield return "A note is one line of text.";
        if (string.IsNullOrWhiteSpace(author)) yield return "Say who says so.";
        if (author.Length > LongestName) yield return $"A name has at most {LongestName} characters.";
    }
}
