using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>The overview in sentences, made from its figures.</summary>
internal static class OverviewText
{
    /// <summary>The one sentence above everything else.</summary>
    public static string Answer(OverviewView view)
    {
        if (view.IsEmpty) return "No spend is known yet. One step brings it here, and this page opens with last month’s bill.";
        var last = view.TotalOf(view.LastMonth);
        if (last == Usd.Zero) return $"{Format.MonthName(view.ThisMonth)} stands at {Format.MoneyRounded(view.TotalOf(view.ThisMonth))} so far; no earlier month is known.";
        var state = view.EstimatedMonths.Contains(view.LastMonth) ? "stands at" : "closed at";
        var sentence = $"{Format.MonthName(view.LastMonth)} {state} {Format.MoneyRounded(last)}";
        var before = view.TotalOf(view.LastMonth.Previous);
        if (before == Usd.Zero || !view.MayCompareMonths) return sentence + ".";
        var change = last - before;
        var over = $", {Format.Percent(decimal.Abs(change / before))} {(change >= Usd.Zero ? "over" : "under")} {Format.MonthName(view.LastMonth.Previous)}";
        return sentence + over + Explanation(view, change) + ".";
    }

    /// <summary>What one sees in the chart.</summary>
    public static string ChartSummary(OverviewView view)
    {
        var largest = view.Carriers.MaxBy(carrier => view.AmountOf(carrier, view.LastMonth).Amount)!;
        var total = view.TotalOf(view.LastMonth);
        var share = total == Usd.Zero ? "" : $", {Format.Percent(view.AmountOf(largest, view.LastMonth) / total)} of the bill";
        return $"In {Format.Month(view.LastMonth)} {largest.Name} cost most: {Format.MoneyRounded(view.AmountOf(largest, view.LastMonth))}{share}. "
            + $"{Format.Month(view.Months[0])} to {Format.Month(view.Months[^1])} together: {Format.MoneyRounded(view.Carriers.Sum(carrier => carrier.Total))}.";
    }

    /// <summary>Who explains most of the change, when it is somebody with a name.</summary>
    private static string Explanation(OverviewView view, Usd change)
    {
        var main = view.Moves().Where(move => move.Carrier.IsFeature && move.Change.Amount * change.Amount > 0)
            .MaxBy(move => decimal.Abs(move.Change.Amount));
        if (main is null || change == Usd.Zero) return "";
        var share = main.Change / change;
        var what = change > Usd.Zero ? "rise" : "fall";
        return share > 1m
            ? $"; {main.Carrier.Name} alone moved by {Format.MoneyDelta(main.Change)}"
            : $"; {main.Carrier.Name} explains {Format.Percent(share)} of the {what}";
    }
}
