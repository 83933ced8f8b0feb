using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Pricing;

/// <summary>What the account really pays, beside the list prices.</summary>
public sealed partial class RatesPanel
{
    private const int MostRates = 400;

    private const string Note =
        "Rate: billed cost ÷ billed quantity over the months, usage charges alone. After discounts: the same with the discounts that the bill itself "
        + "shows. The difference is that of the rate after discounts from the list price on the last day; more than 1 % is marked. Estimated: AWS may still change what was billed. Unknown: the price book has no list price, or the unit of the quantity is not established.";

    private IReadOnlyList<BillingMonth> _months = [];
    private IReadOnlyList<EffectiveRate> _rates = [];
    private string _answer = "";

    /// <summary>The rates.</summary>
    [Parameter, EditorRequired]
    public required EffectiveRateReport Report { get; set; }

    /// <summary>Told which months are wanted.</summary>
    [Parameter]
    public EventCallback<(BillingMonth First, BillingMonth Last)> Changed { get; set; }

    protected override void OnParametersSet()
    {
        _months = [.. Report.Months.Append(Report.First).Append(Report.Last).Distinct().OrderDescending()];
        _rates = [.. Report.Rates.Take(MostRates)];
        var known = Report.Rates.Count(rate => rate.List is not null);
        var marked = Report.Rates.Count(rate => rate.IsMarked);
        var months = Report.First == Report.Last ? Format.MonthInFull(Report.First) : $"{Format.MonthInFull(Report.First)} to {Format.MonthInFull(Report.Last)}";
        var shown = Report.Rates.Count > MostRates ? $" The {MostRates} most costly are shown." : "";
        _answer = Report.Rates.Count == 0
            ? $"Nothing was billed in {months}."
            : $"{months}: {Format.Count(Report.Rates.Count)} usage types, {Format.Count(known)} with a known list price, of which {(marked == 0 ? "none" : Format.Count(marked))} {(marked == 1 ? "differs" : "differ")} by more than 1 %.{shown}{OpenOf(Report)}";
    }

    /// <summary>What is not final about the months; empty where everything is.</summary>
    private static string OpenOf(EffectiveRateReport report)
    {
        var estimated = report.Rates.Count(rate => rate.Usage.IsEstimated);
        var unfinished = report.IsUnfinished ? $" {Format.MonthInFull(report.Last)} is not over: more will be billed." : "";
        return (estimated == report.Rates.Count, estimated) switch
        {
            (_, 0) => unfinished,
            (true, _) => $"{unfinished} All are estimated: AWS may still change them.",
            _ => $"{unfinished} {Format.Count(estimated)} {(estimated == 1 ? "is" : "are")} estimated: AWS may still change {(estimated == 1 ? "it" : "them")}.",
        };
    }

    private string NameOf(BillingMonth month) => month > Report.LastClosed ? $"{Format.Month(month)}, not over" : Format.Month(month);

    private string? MarkOf(EffectiveRate rate) => rate.Usage.IsEstimated ? "estimated" : Report.IsUnfinished ? "month not over" : null;

    private static string TextOf(decimal? rate) => rate is { } known ? Format.UnitPrice(Significant(known)) : Format.Unknown;

    private static string ServiceOf(EffectiveRate rate) =>
        rate.Reading.Model.Length == 0 || rate.Usage.Service.Contains(rate.Reading.Model, StringComparison.OrdinalIgnoreCase)
            ? rate.Usage.Service
            : $"{rate.Usage.Service} · {rate.Reading.Model}";

    private static string? ExactOf(decimal? rate) => rate is { } known ? Format.Exact(known) : null;

    private static string NetOf(EffectiveRate rate) => rate.NetUnitPrice == rate.BilledUnitPrice ? "same" : TextOf(rate.NetUnitPrice);

    private static string DifferenceOf(EffectiveRate rate) => rate switch
    {
        { Difference: { } difference } => Format.PercentDelta(difference),
        { List: null } => "unknown",
        { IsMarked: true } => "not free",
        _ => Format.Unknown,
    };

    private static string ReasonOf(EffectiveRate rate) =>
        rate.List is null ? rate.WhyUnknown : rate.IsMarked && rate.LikelyReason.Length == 0 ? "Not known." : rate.LikelyReason;

    /// <summary>Five digits of a quotient: more are noise of the division.</summary>
    private static decimal Significant(decimal value)
    {
        var decimals = 0;
        for (var size = decimal.Abs(value); size is > 0 and < 10_000 && decimals < 12; size *= 10) decimals++;
        return decimal.Round(value, Math.Min(decimals, 12), MidpointRounding.AwayFromZero);
    }

    private Task SetFirst(ChangeEventArgs change) =>
        BillingMonth.TryParse(change.Value as string, out var month) ? Changed.InvokeAsync((month, month > Report.Last ? month : Report.Last)) : Task.CompletedTask;

    private Task SetLast(ChangeEventArgs change) =>
        BillingMonth.TryParse(change.Value as string, out var month) ? Changed.InvokeAsync((month < Report.First ? month : Report.First, month)) : Task.CompletedTask;
}
