using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Shows anomalies as the ledger of this moment has them, and says what moved in one.</summary>
public sealed class AnomalyReview(AnomalyWatch watch, IAnomalyLines lines, ISpendQueries spend)
{
    /// <summary>Usage types that an explanation names one by one.</summary>
    public const int LinesTold = 8;

    /// <summary>Where the whole bill moved by less than this share of a feature's excess, spend went from one feature to another.</summary>
    private const decimal HardlyMoved = 0.25m;

    /// <summary>All of them. Looks first, so that what a sync or an import changed is seen whoever ran it.</summary>
    public async Task<AnomalyView> GetAsync(CancellationToken cancellationToken)
    {
        var (look, stored) = await watch.FindAsync(cancellationToken).ConfigureAwait(false);
        var carriers = look.Carriers.ToDictionary(carrier => carrier.Id, StringComparer.Ordinal);
        var found = AnomalyMatching.Pairs(look, stored).Where(pair => pair.Stored is not null).ToDictionary(pair => pair.Stored!.Id, pair => pair.Found);
        return new AnomalyView(
            look,
            [
                .. stored.Select(Item)
                    .OrderBy(item => item.Stored.IsVanished).ThenBy(item => item.Stored.State)
                    .ThenByDescending(item => item.Stored.Last).ThenByDescending(item => decimal.Abs(item.Stored.Excess.Amount)).ThenBy(item => item.Stored.Id),
            ]);

        AnomalyItem Item(StoredAnomaly anomaly)
        {
            var carrier = carriers.GetValueOrDefault(anomaly.CarrierId);
            return new AnomalyItem(anomaly, carrier?.Name ?? (anomaly.CarrierId.Length == 0 ? "All of Bedrock" : anomaly.CarrierId), carrier?.Ordinal, found.GetValueOrDefault(anomaly.Id));
        }
    }

    /// <summary>What moved in an anomaly; null where the bill of today does not have it.</summary>
    public async Task<AnomalyExplanation?> ExplainAsync(AnomalyView view, AnomalyItem item, CancellationToken cancellationToken) =>
        (await ExplainAsync(view, [item], cancellationToken).ConfigureAwait(false))[item.Stored.Id];

    /// <summary>What moved in each of several by its number, from one reading for each feature; null where the bill of today does not have it.</summary>
    public async Task<IReadOnlyDictionary<int, AnomalyExplanation?>> ExplainAsync(
        AnomalyView view, IReadOnlyList<AnomalyItem> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(items);
        var explained = items.ToDictionary(item => item.Stored.Id, _ => (AnomalyExplanation?)null);
        foreach (var carrier in items.Where(item => item.Found is not null).GroupBy(item => item.Stored.CarrierId, StringComparer.Ordinal))
        {
            var days = carrier.SelectMany(item => DaysOf(item.Found!)).ToHashSet();
            var rows = (await lines.GetAsync(carrier.Key, days, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Day);
            var credits = carrier.Key.Length > 0 ? null : await CreditsAsync(days, cancellationToken).ConfigureAwait(false);
            foreach (var item in carrier)
            {
                var explanation = AnomalyExplainer.Explain(item.Found!, DaysOf(item.Found!).SelectMany(day => rows[day]), LinesTold);
                explained[item.Stored.Id] = explanation with
                {
                    Hints = [.. explanation.Hints, .. Moved(view, item), .. credits is null ? [] : CreditsEnded(item.Found!, credits)],
                };
            }
        }

        return explained;
    }

    /// <summary>Its days and those that they are compared with, each once.</summary>
    private static IEnumerable<DateOnly> DaysOf(Anomaly anomaly) => anomaly.Days.SelectMany(day => day.Baseline.Append(day.Day)).Distinct();

    private static IEnumerable<AnomalyHint> Moved(AnomalyView view, AnomalyItem item)
    {
        if (item.Stored.CarrierId.Length == 0 || view.Carrier("") is not { } total) yield break;
        var own = item.Found!.Days.Select(day => day.Day).ToHashSet();
        var departures = total.Findings.Days.Where(day => own.Contains(day.Day)).Select(day => day.Departure).ToList();
        if (departures.Contains(null)) yield break;
        var whole = departures.Sum(departure => departure!.Value);
        if (decimal.Abs(whole.Amount) < HardlyMoved * decimal.Abs(item.Found.Excess.Amount)) yield return new AnomalyHint(HintKind.MovedBetweenFeatures, "", whole);
    }

    private static IEnumerable<AnomalyHint> CreditsEnded(Anomaly anomaly, Dictionary<DateOnly, decimal> credits)
    {
        var before = anomaly.Days.SelectMany(day => day.Baseline).ToHashSet();
        var earlier = before.Sum(day => credits.GetValueOrDefault(day));
        if (earlier < 0 && anomaly.Days.All(day => credits.GetValueOrDefault(day.Day) == 0))
            yield return new AnomalyHint(HintKind.CreditsEnded, "", Usd.FromDollars(earlier / before.Count));
    }

    private async Task<Dictionary<DateOnly, decimal>> CreditsAsync(HashSet<DateOnly> days, CancellationToken cancellationToken)
    {
        var report = await spend.AskAsync(
            new SpendQuestion { Period = new DateRange(days.Min(), days.Max().AddDays(1)), Granularity = SpendGranularity.Daily, Charges = ChargeSelection.Credits },
            cancellationToken).ConfigureAwait(false);
        return report.Rows.GroupBy(row => row.Period).ToDictionary(group => group.Key, group => group.Sum(row => row.Amount));
    }
}
