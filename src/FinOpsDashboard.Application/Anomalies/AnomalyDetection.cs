using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Judges the days of every feature and of the whole bill, from one question for all of them; asks nothing of AWS.</summary>
public sealed class AnomalyDetection(ISpendQueries spend, IDataHealthLedger ledger, IFeatureStore features, TimeProvider time)
{
    /// <summary>Anomalies of so many months before the current one are told.</summary>
    public const int MonthsTold = 6;

    /// <summary>So many are read, so that the first of them can be compared and the levels before are known.</summary>
    private const int MonthsRead = 12;

    /// <summary>AWS fills a day for about so long after it ended; the contract's "last 48 hours".</summary>
    private static readonly TimeSpan Filling = TimeSpan.FromHours(48);

    /// <summary>Judges them.</summary>
    /// <param name="limits">From where on a day departs.</param>
    /// <param name="stored">What is remembered, for what people called the new normal.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AnomalyLook> LookAsync(AnomalyLimits limits, IReadOnlyList<StoredAnomaly> stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var month = BillingMonth.Of(today);
        var asked = new DateRange(month.Plus(-MonthsRead).FirstDay, today.AddDays(1));
        var report = await spend.AskAsync(
            new SpendQuestion { Period = asked, Granularity = SpendGranularity.Daily, GroupBy = [SpendKey.Feature] }, cancellationToken).ConfigureAwait(false);
        var days = Trust(await ledger.GetDaysAsync(asked, cancellationToken).ConfigureAwait(false));
        var look = new AnomalyLook
        {
            Today = today,
            ReportedFrom = month.Plus(-MonthsTold).FirstDay,
            Days = days,
            Carriers = [],
            Limits = limits,
            AsOf = report.AsOf,
            IsDemo = report.IsDemo,
        };
        if (days.Period.IsEmpty) return look;
        var known = await features.GetAllAsync(cancellationToken).ConfigureAwait(false);
        var names = await features.GetCarrierNamesAsync(cancellationToken).ConfigureAwait(false);
        var amounts = report.Rows.ToLookup(row => row.Keys[0], StringComparer.Ordinal);
        var normal = stored.Where(anomaly => anomaly.IsNewNormal).ToLookup(anomaly => anomaly.CarrierId, anomaly => anomaly.First, StringComparer.Ordinal);
        return look with
        {
            Carriers =
            [
                Judge("", "All of Bedrock", null, report.Rows),
                .. known.Where(feature => amounts.Contains(feature.Id)).Select(feature => Judge(feature.Id, feature.Name, feature.Ordinal, amounts[feature.Id])),
                // Shared costs, features that are gone but whose closed months name them, and what nobody carries.
                .. amounts.Select(group => group.Key).Except(known.Select(feature => feature.Id)).Order(StringComparer.Ordinal)
                    .Select(id => Judge(id, names.NameOf(id), null, amounts[id])),
            ],
        };

        JudgedCarrier Judge(string id, string name, int? ordinal, IEnumerable<SpendReportRow> rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var billed = rows.GroupBy(row => row.Period).ToDictionary(group => group.Key, group => Usd.FromDollars(group.Sum(row => row.Amount)));
            return new JudgedCarrier(id, name, ordinal, AnomalyDetector.Judge(days, billed, limits, normal[id].ToHashSet()));
        }
    }

    private static LedgerDays Trust(IReadOnlyList<StoredDay> stored)
    {
        if (stored.Count == 0) return new LedgerDays(default, new HashSet<DateOnly>(), new HashSet<DateOnly>(), new HashSet<DateOnly>());
        var over = stored.Where(day => day.Read >= EndOf(day)).ToList();
        return new LedgerDays(
            new DateRange(stored[0].Day, stored[^1].Day.AddDays(1)),
            over.Select(day => day.Day).ToHashSet(),
            over.Where(day => day.IsFinal).Select(day => day.Day).ToHashSet(),
            over.Where(day => !day.IsFinal && day.Read < EndOf(day) + Filling).Select(day => day.Day).ToHashSet());
    }

    private static DateTimeOffset EndOf(StoredDay day) => new(day.Day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
