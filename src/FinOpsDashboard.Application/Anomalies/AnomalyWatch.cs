using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Domain.Anomalies;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Looks for anomalies, remembers what it finds, and raises a notice for each that is open and recent.</summary>
/// <param name="detection">Finds them.</param>
/// <param name="store">Remembers them.</param>
/// <param name="notices">Who takes notices; none where nobody is to be told.</param>
/// <param name="time">The present moment.</param>
public sealed class AnomalyWatch(AnomalyDetection detection, IAnomalyStore store, IEnumerable<INotices> notices, TimeProvider time) : ILedgerWatcher
{
    /// <summary>One that ended longer ago than this is on the page and in no message: the first sync brings a year of them.</summary>
    public const int NoticeDays = 14;

    private const int BarsShown = 14;

    /// <inheritdoc />
    public string Name => "anomalies";

    /// <inheritdoc />
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var (look, stored) = await FindAsync(cancellationToken).ConfigureAwait(false);
        var raised = 0;
        foreach (var pair in AnomalyMatching.Pairs(look, stored).Where(pair => pair.Stored is { State: AnomalyState.Open } && pair.Found.Last >= look.Today.AddDays(-NoticeDays)))
        {
            var notice = NoticeOf(pair, look.IsDemo);
            foreach (var receiver in notices)
                raised += await receiver.RaiseAsync(notice, cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        return raised;
    }

    /// <summary>Looks and remembers, without telling anybody.</summary>
    /// <returns>What was found, and everything that is remembered by then.</returns>
    public async Task<(AnomalyLook Look, IReadOnlyList<StoredAnomaly> Stored)> FindAsync(CancellationToken cancellationToken)
    {
        var stored = await store.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var limits = await store.GetLimitsAsync(cancellationToken).ConfigureAwait(false) ?? AnomalyLimits.Standard;
        var look = await detection.LookAsync(limits, stored, cancellationToken).ConfigureAwait(false);
        var plan = AnomalyMatching.Plan(look, stored, time.GetUtcNow());
        if (plan.IsEmpty) return (look, stored);
        await store.SaveAsync(plan, cancellationToken).ConfigureAwait(false);
        return (look, await store.GetAllAsync(cancellationToken).ConfigureAwait(false));
    }

    private static Notice NoticeOf(AnomalyPair pair, bool isDemo)
    {
        var (carrier, found) = (pair.Carrier, pair.Found);
        return new Notice
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"anomaly/{pair.Stored!.Id}"),
            Severity = found.Direction == AnomalyDirection.Rise ? NoticeSeverity.Warning : NoticeSeverity.Information,
            Subject = Shorten((isDemo ? "[demo data] " : "") + NoticeSubject.OnOneLine(AnomalyText.Headline(carrier.Name, found))),
            Text = found.IsEstimated ? "AWS may still change some of these days." : "",
            Facts =
            [
                new("Days", Format.Days(found.First, found.Last)),
                new("Expected", Format.Money(found.Expected)),
                new("Billed", Format.Money(found.Actual)),
                new("Difference", AnomalyText.Departure(found.Excess, found.Share)),
            ],
            LinkPath = string.Create(CultureInfo.InvariantCulture, $"/anomalies?anomaly={pair.Stored.Id}"),
            Chart = new NoticeChart(
                "What did each day cost?",
                [
                    .. carrier.Findings.Days.Where(day => day.Actual is not null && day.Day <= found.Last).TakeLast(BarsShown)
                        .Select(day => new NoticeBar(day.Day.ToString("d MMM", CultureInfo.InvariantCulture), day.Actual!.Value)),
                ],
                found.Days[^1].Expected,
                "expected on the last day"),
        };
    }

    private static string Shorten(string text) => text.Length <= Notice.LongestSubject ? text : $"{text[..(Notice.LongestSubject - 1)]}…";
}
