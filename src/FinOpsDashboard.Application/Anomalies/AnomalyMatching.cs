using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Holds what was found against what is remembered: the same carrier and direction with the same first day, else with a day in common, is the same anomaly.</summary>
public static class AnomalyMatching
{
    /// <summary>What has to be stored.</summary>
    /// <param name="look">What was found.</param>
    /// <param name="stored">What is remembered.</param>
    /// <param name="now">The present moment, UTC.</param>
    public static AnomalyPlan Plan(AnomalyLook look, IReadOnlyList<StoredAnomaly> stored, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(stored);
        var pairs = Pairs(look, stored);
        var records = new List<(int Id, AnomalyChange Change)>();
        records.AddRange(pairs.Where(pair => pair.Stored is { IsVanished: true }).Select(pair => (pair.Stored!.Id, Record(AnomalyChangeKind.FoundAgain, "Found again."))));
        var carriers = look.Carriers.ToDictionary(carrier => carrier.Id, StringComparer.Ordinal);
        var met = pairs.Select(pair => pair.Stored).OfType<StoredAnomaly>().Select(anomaly => anomaly.Id).ToHashSet();
        records.AddRange(stored.Where(anomaly => !met.Contains(anomaly.Id) && !anomaly.IsVanished && anomaly.First >= look.ReportedFrom && !look.Days.Period.IsEmpty)
            .Select(anomaly => (anomaly.Id, Record(AnomalyChangeKind.Vanished, WhyGone(carriers, anomaly)))));
        return new AnomalyPlan(
            [.. pairs.Where(pair => pair.Stored is null).Select(pair => Told(pair, new StoredAnomaly
            {
                CarrierId = pair.Carrier.Id, Direction = default, Kind = default, First = default, Last = default, Expected = default, Actual = default, IsEstimated = false,
                Changes = [Record(AnomalyChangeKind.Found, "")],
            }))],
            [.. pairs.Where(pair => pair.Stored is not null).Select(pair => (Before: pair.Stored!, After: Told(pair, pair.Stored!))).Where(pair => pair.Before != pair.After).Select(pair => pair.After)],
            records);

        AnomalyChange Record(AnomalyChangeKind kind, string note) => new(kind, note, AnomalyChange.ByDetection, now);
    }

    /// <summary>What was found beside what is remembered of it.</summary>
    internal static IReadOnlyList<AnomalyPair> Pairs(AnomalyLook look, IReadOnlyList<StoredAnomaly> stored)
    {
        var left = stored.GroupBy(anomaly => (anomaly.CarrierId, anomaly.Direction)).ToDictionary(group => group.Key, group => group.ToList());
        var pairs = look.Carriers.SelectMany(carrier => carrier.Findings.Anomalies.Where(anomaly => anomaly.Last >= look.ReportedFrom)
            .Select(anomaly => new AnomalyPair(carrier, anomaly, null))).ToList();
        // Those that begin on the same day first, so that one that grew does not take its neighbour's place.
        Match((known, found) => known.First == found.First);
        Match((known, found) => known.First <= found.Last && found.First <= known.Last);
        return pairs;

        void Match(Func<StoredAnomaly, Anomaly, bool> isSame)
        {
            for (var index = 0; index < pairs.Count; index++)
            {
                if (pairs[index] is not { Stored: null } pair) continue;
                if (!left.TryGetValue((pair.Carrier.Id, pair.Found.Direction), out var candidates)) continue;
                if (candidates.Find(candidate => isSame(candidate, pair.Found)) is not { } known) continue;
                candidates.Remove(known);
                pairs[index] = pair with { Stored = known };
            }
        }
    }

    private static StoredAnomaly Told(AnomalyPair pair, StoredAnomaly into) => into with
    {
        Direction = pair.Found.Direction,
        Kind = pair.Found.Kind,
        First = pair.Found.First,
        Last = pair.Found.Last,
        Expected = pair.Found.Expected,
        Actual = pair.Found.Actual,
        IsEstimated = pair.Found.IsEstimated,
    };

    private static string WhyGone(Dictionary<string, JudgedCarrier> carriers, StoredAnomaly anomaly)
    {
        if (!carriers.TryGetValue(anomaly.CarrierId, out var carrier)) return "No spend is allocated to it any more.";
        var now = carrier.Findings.Days.Where(day => day.Day >= anomaly.First && day.Day <= anomaly.Last).Sum(day => day.Actual ?? Usd.Zero);
        return now == anomaly.Actual
            ? "The bill of its days is what it was; the limits, or the days that they are compared with, changed."
            : $"The bill of its days was restated or allocated anew: {Format.Money(anomaly.Actual)} became {Format.Money(now)}.";
    }
}
