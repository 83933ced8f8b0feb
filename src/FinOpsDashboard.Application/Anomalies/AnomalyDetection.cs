using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Judges the days of every feature and of the whole bill, from one question for all of them; asks nothing of AWS.</summary>
public sealed class AnomalyDetection(ISpendQueries spend, LedgerMemo memo, IDataHealthLedger ledger, IFeatureStore features, TimeProvider time)
{
    /// <summary>Anomalies of so many months before the current one are told.</summary>
    public const int MonthsTold = 6;

    /// <summary>So many are read, so that the first of them can be compared and the levels before are known.</summary>
    private const int MonthsRead = 12;

    /// <summary>Judges them.</summary>
    /// <param name="limits">From where on a day departs.</param>
    /// <param name="stored">What is remembered, for what people called the new normal.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AnomalyLook> LookAsync(AnomalyLimits limits, IReadOnlyList<StoredAnomaly> stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var month = BillingMonth.Of(today);
        var normal = stored.Where(anomaly => anomaly.IsNewNormal).ToLookup(anomaly => anomaly.CarrierId, anomaly => anomaly.First, StringComparer.Ordinal);
        var levels = normal.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}:{string.Join(',', group.Order().Select(day => day.DayNumber))}");
        var judged = await memo.GetAsync(
            "anomalies", $"{today.DayNumber}|{limits}|{string.Join('|', levels)}", stop => JudgeAsync(today, limits, normal, stop), cancellationToken).ConfigureAwait(false);
        var look = new AnomalyLook
        {
            Today = today,
            ReportedFrom = month.Plus(-MonthsTold).FirstDay,
            Days = judged.Days,
            Carriers = [],
            Limits = limits,
            AsOf = judged.AsOf,
            IsDemo = judged.IsDemo,
        };
        if (judged.Total is not { } total) return look;
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var names = await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false);
        return look with
        {
            Carriers =
            [
                new JudgedCarrier("", "All of Bedrock", null, total),
                .. known.Where(feature => judged.ByCarrier.ContainsKey(feature.Id))
                    .Select(feature => new JudgedCarrier(feature.Id, feature.Name, feature.Ordinal, judged.ByCarrier[feature.Id])),
                // Shared costs, features that are gone but whose closed months name them, and what nobody carries.
                .. judged.ByCarrier.Keys.Except(known.Select(feature => feature.Id)).Order(StringComparer.Ordinal)
                    .Select(id => new JudgedCarrier(id, names.NameOf(id), null, judged.ByCarrier[id])),
            ],
        };
    }

    private async Task<JudgedDays> JudgeAsync(DateOnly today, AnomalyLimits limits, ILookup<string, DateOnly> normal, CancellationToken cancellationToken)
    {
        var asked = new DateRange(BillingMonth.Of(today).Plus(-MonthsRead).FirstDay, today.AddDays(1));
        var report = await spend.AskAsync(
            new SpendQuestion { Period = asked, Granularity = SpendGranularity.Daily, GroupBy = [SpendKey.Feature] }, cancellationToken).ConfigureAwait(false);
        var days = Trust(await ledger.GetDaysAsync(asked, cancellationToken).ConfigureAwait(false));
        return days.Period.IsEmpty
            ? new JudgedDays(days, null, new Dictionary<string, AnomalyFindings>(), report.AsOf, report.IsDemo)
            : new JudgedDays(
                days,
                Judge("", report.Rows),
                report.Rows.GroupBy(row => row.Keys[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => Judge(group.Key, group), StringComparer.Ordinal),
                report.AsOf,
                report.IsDemo);

        AnomalyFindings Judge(string id, IEnumerable<SpendReportRow> rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var billed = rows.GroupBy(row => row.Period).ToDictionary(group => group.Key, group => Usd.FromDollars(group.Sum(row => row.Amount)));
            return AnomalyDetector.Judge(days, billed, limits, normal[id].ToHashSet());
        }
    }

    private static LedgerDays Trust(IReadOnlyList<StoredDay> stored)
    {
        if (stored.Count == 0) return new LedgerDays(default, new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<DateOnly>());
        var over = stored.Where(day => day.IsOver).ToList();
        return new LedgerDays(
            new DateRange(stored[0].Day, stored[^1].Day.AddDays(1)),
            over.Select(day => day.Day).ToHashSet(),
            over.Where(day => day.IsFinal).Select(day => day.Day).ToHashSet(),
            over.Where(day => day.IsFilling).Select(day => day.Day).ToHashSet());
    }
}
