using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Anomalies;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>Anomalies in sentences.</summary>
public static class AnomalyText
{
    /// <summary>The one sentence of the page.</summary>
    public static string AnswerOf(AnomalyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Look.Carriers.Count == 0) return "Nothing is stored yet, so no day was judged.";
        var open = view.Items.Where(item => item.Stored is { State: AnomalyState.Open, IsVanished: false }).ToList();
        var judged = view.DaysOf(view.Look.Carriers[0], DayVerdict.Normal) + view.DaysOf(view.Look.Carriers[0], DayVerdict.Anomalous);
        if (open.Count == 0)
            return judged == 0
                ? "No day was judged: there is too little history. A weekday needs three final days to be compared with."
                : view.Items.Any(item => !item.Stored.IsVanished) ? "Nothing waits: every departure was explained or closed." : $"Nothing departed on the {Days(judged)} that were judged.";
        var largest = open.MaxBy(item => decimal.Abs(item.Stored.Excess.Amount))!;
        return $"{Format.Count(open.Count)} {(open.Count == 1 ? "departure waits" : "departures wait")} for an explanation. The largest: {Headline(largest)}.";
    }

    /// <summary>What happened, in one line.</summary>
    public static string Headline(AnomalyItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var stored = item.Stored;
        return Headline(item.Name, stored.Kind, stored.Direction, stored.First, stored.Last, stored.Excess, stored.Share);
    }

    /// <summary>What happened, in one line.</summary>
    public static string Headline(string name, Anomaly found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Headline(name, found.Kind, found.Direction, found.First, found.Last, found.Excess, found.Share);
    }

    /// <summary>A difference with its percentage: <c>+$230 (+115.0 %)</c>.</summary>
    public static string Departure(Usd excess, decimal? share) =>
        $"{Format.MoneyDelta(excess)}{(share is { } known ? $" ({Format.PercentDelta(known)})" : ", where nothing was expected")}";

    /// <summary>A kind for readers.</summary>
    public static string NameOf(AnomalyKind kind, AnomalyDirection direction) => kind == AnomalyKind.LevelChange
        ? direction == AnomalyDirection.Rise ? "New level, higher" : "New level, lower"
        : direction == AnomalyDirection.Rise ? "Rise" : "Drop";

    /// <summary>A state for readers.</summary>
    public static string NameOf(StoredAnomaly anomaly)
    {
        ArgumentNullException.ThrowIfNull(anomaly);
        return $"{anomaly.State}{(anomaly.IsVanished ? ", no longer found" : "")}";
    }

    /// <summary>What happened to it, for readers.</summary>
    public static string NameOf(AnomalyChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            AnomalyChangeKind.Found => "Found",
            AnomalyChangeKind.Explained => change.IsNewNormal ? "Explained as the new normal" : "Explained",
            AnomalyChangeKind.Closed => "Closed",
            AnomalyChangeKind.Reopened => "Reopened",
            AnomalyChangeKind.Vanished => "No longer found",
            AnomalyChangeKind.FoundAgain => "Found again",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "There is no such record."),
        };
    }

    /// <summary>What a usage type did, for readers.</summary>
    public static string NameOf(MoveCause cause) => cause switch
    {
        MoveCause.QuantityRose => "more used, same price",
        MoveCause.QuantityFell => "less used, same price",
        MoveCause.PriceChanged => "price per unit changed",
        MoveCause.Appeared => "was not there before",
        MoveCause.Vanished => "not used any more",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "There is no such cause."),
    };

    /// <summary>A hint as a sentence.</summary>
    public static string Of(AnomalyHint hint)
    {
        ArgumentNullException.ThrowIfNull(hint);
        var amount = hint.Amount is { } known ? Format.MoneyDelta(known) : "";
        return hint.Kind switch
        {
            HintKind.QuantityRose => $"More was used at the same price: {amount}.",
            HintKind.QuantityFell => $"Less was used at the same price: {amount}.",
            HintKind.PriceChanged => $"The price per unit of {hint.Subject} changed: its lines make {amount}.",
            HintKind.NewModel => $"{hint.Subject} was not used on any day of the baseline: {amount}.",
            HintKind.ModelGone => $"{hint.Subject} was not used at all: {amount}.",
            HintKind.MovedBetweenFeatures => $"The whole bill hardly moved on these days ({amount}): spend went from one feature to another, as it does when a rule or a tag changes.",
            HintKind.CreditsEnded => $"Credits of {Format.Money(-hint.Amount!.Value)} a day are missing on these days. They are in none of these figures, but the invoice grows.",
            _ => throw new ArgumentOutOfRangeException(nameof(hint), hint.Kind, "There is no such hint."),
        };
    }

    /// <summary>Which days of the whole bill were not judged, and why.</summary>
    public static IEnumerable<string> RemarksOf(AnomalyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Look.IsDemo) yield return "These figures are demo data.";
        if (view.Look.Carriers.Count == 0) yield break;
        var total = view.Look.Carriers[0];
        var (little, missing, filling) = (view.DaysOf(total, DayVerdict.TooLittleHistory), view.DaysOf(total, DayVerdict.NotComplete), view.DaysOf(total, DayVerdict.StillFilling));
        if (little > 0) yield return $"Not judged: {Days(little)} with too little history. A weekday needs {AnomalyDetector.LeastWeeks} final days that did not depart.";
        if (missing > 0) yield return $"Not judged: {Days(missing)} that the ledger has not, or not to their end.";
        if (filling > 0) yield return $"Not judged: {Days(filling)} that cost less than expected, but AWS is still filling.";
        var features = view.Look.Carriers.Skip(1).Where(carrier => view.DaysOf(carrier, DayVerdict.TooLittleHistory) > little).ToList();
        if (features.Count > 0)
            yield return $"Too little history for more days than that: {string.Join(", ", features.Take(5).Select(carrier => $"{carrier.Name} ({Days(view.DaysOf(carrier, DayVerdict.TooLittleHistory))})"))}{(features.Count > 5 ? ", …" : "")}.";
    }

    private static string Headline(string name, AnomalyKind kind, AnomalyDirection direction, DateOnly first, DateOnly last, Usd excess, decimal? share) =>
        kind == AnomalyKind.LevelChange
            ? $"{name} {(direction == AnomalyDirection.Rise ? "rose" : "fell")} to a new level on {Format.Day(first)}: {Departure(excess, share)} by {Format.Day(last)}"
            : $"{name} {(direction == AnomalyDirection.Rise ? "cost more" : "cost less")} than expected on {Format.Days(first, last)}: {Departure(excess, share)}";

    private static string Days(int days) => $"{Format.Count(days)} {(days == 1 ? "day" : "days")}";
}
