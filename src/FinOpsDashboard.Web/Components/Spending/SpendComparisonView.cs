using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Web.Components.Charts;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>A comparison of the explorer, ready to show.</summary>
public sealed record SpendComparisonView
{
    private const int MostMovers = 3;

    public required SpendComparison Comparison { get; init; }

    /// <summary>One line per combination of keys of either period, the largest later amount first.</summary>
    public required IReadOnlyList<ComparedLine> Lines { get; init; }

    /// <summary>The later days, short enough for a head.</summary>
    public string NowDays => SpendComparisonText.DaysOf(Comparison.Pair.Now);

    /// <summary>The earlier days, short enough for a head.</summary>
    public string ThenDays => SpendComparisonText.DaysOf(Comparison.Pair.Then);

    public bool IsQuantity => Comparison.Now.Question.Metric == SpendMetric.Quantity;

    /// <summary>The days that are compared, in a sentence.</summary>
    public string DaysSentence => SpendComparisonText.Remarks(Comparison)[0];

    /// <summary>What limits the comparison, a sentence each.</summary>
    public IReadOnlyList<string> Cautions => [.. SpendComparisonText.Remarks(Comparison).Skip(1)];

    /// <summary>What rose most; empty where nothing did or nothing can be said.</summary>
    public string? Risen => MoversOf(Comparison.Risen(MostMovers));

    /// <summary>What fell most; empty where nothing did or nothing can be said.</summary>
    public string? Fallen => MoversOf(Comparison.Fallen(MostMovers));

    /// <summary>The one sentence above everything else.</summary>
    public string Answer
    {
        get
        {
            var now = $"{NowDays} comes to {TotalOf(Comparison.Now.Total)}";
            if (Comparison.Change is not { } change) return $"{now}; the ledger {(Comparison.ThenKnown.IsUnknown ? $"knows nothing of {ThenDays}" : "lacks days of one of the periods")}, so no difference is given.";
            if (change.Kind == ChangeKind.Unchanged) return $"{now}, exactly as much as {ThenDays}.";
            var than = change.Relative is { } relative
                ? $"{Format.Percent(decimal.Abs(relative))} {(relative > 0 ? "more" : "less")} than {ThenDays} ({DeltaOf(change.Difference)})"
                : $"after nothing in {ThenDays}";
            return $"{now}, {than}{MainMover(change.Difference)}.";
        }
    }

    /// <summary>What the line of the chart is, or why there is none.</summary>
    public string ChartNote =>
        Comparison.ThenKnown.IsUnknown ? ""
        : Comparison.Now.Question.Granularity == SpendGranularity.Monthly && !Comparison.Pair.HasMatchingMonths
            ? " The earlier days have no calendar months beside these; by days they are drawn."
            : $" The {(Comparison.Now.Question.Period.Months().Skip(1).Any() || Comparison.Now.Question.Granularity == SpendGranularity.Daily ? "line" : "point")} is the total of {ThenDays}{(Comparison.ThenKnown.IsComplete ? "" : ", where every day of it was read")}.";

    public static SpendComparisonView Of(SpendComparison comparison, CarrierNames names)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new SpendComparisonView
        {
            Comparison = comparison,
            Lines = [.. comparison.Rows.Select(row => new ComparedLine(SpendView.KeysOf(comparison.Now.Question, row.Keys, names), row))],
        };
    }

    /// <summary>The earlier days as a line; null where no day or month of theirs stands beside one of these.</summary>
    public ChartSeries? SeriesOver(IReadOnlyList<DateOnly> periods)
    {
        if (Comparison.ThenKnown.IsUnknown || (IsQuantity && (Comparison.Now.MixesUnits || Comparison.Then.MixesUnits))) return null;
        List<decimal?> amounts = [.. periods.Select(Comparison.EarlierOf)];
        return amounts.TrueForAll(amount => amount is null) ? null : ChartSeries.OverCategories(ThenDays, ChartPalette.Earlier, SeriesKind.Line, amounts);
    }

    private string TotalOf(decimal amount) => IsQuantity ? Format.Number(amount, 3) : Format.MoneyRounded(Usd.FromDollars(amount));

    private string DeltaOf(decimal difference) =>
        IsQuantity ? (difference > 0 ? "+" : "") + Format.Number(difference, 3) : Format.MoneyDelta(Usd.FromDollars(difference));

    /// <summary>What moved most in the direction of the whole, where there are several lines.</summary>
    private string MainMover(decimal difference)
    {
        if (Lines.Count < 2) return "";
        var movers = difference > 0 ? Comparison.Risen(1) : Comparison.Fallen(1);
        return movers.Count == 0 ? "" : $"; {LabelOf(movers[0])} {(difference > 0 ? "rose" : "fell")} most ({DeltaOf(movers[0].Change!.Value.Difference)})";
    }

    private string? MoversOf(IReadOnlyList<ComparedRow> rows) => rows.Count == 0 || Lines.Count < 2
        ? null
        : string.Join(", ", rows.Select(row => $"{LabelOf(row)} {DeltaOf(row.Change!.Value.Difference)} ({WordOf(row.Change.Value)})"));

    private static string WordOf(AmountChange change) => change switch
    {
        { Kind: ChangeKind.New } => "new",
        { Kind: ChangeKind.Gone } => "gone",
        _ => Format.PercentDelta(change.Relative ?? 0),
    };

    private string LabelOf(ComparedRow row) => Lines.First(line => ReferenceEquals(line.Row, row)).Label;
}
