using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendImport;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The state of each month, and what changed after it was closed.</summary>
public sealed partial class MonthsPanel
{
    /// <summary>The state of the ledger.</summary>
    [Parameter, EditorRequired]
    public required LedgerHealthView Health { get; set; }

    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public required HealthFilter Filter { get; set; }

    private string AddressOf(LedgerMonth month) => (Filter with { Restated = Filter.Restated == month.Month ? null : month.Month }).ToAddress();

    private static string RowsOf(LedgerMonth month) => new FigureQuestion { Days = month.Month.Days }.ToAddress();

    private static string ToneOf(MonthState state) => state switch
    {
        MonthState.Closed => "good",
        MonthState.Incomplete => "missing",
        MonthState.Estimated => "quiet",
        _ => "",
    };

    private static string GapsOf(LedgerMonth month)
    {
        if (month.Count(DayState.Gap) is var gaps and > 0) return $"{HealthText.Days(gaps)}: {HealthText.Of(month.Gaps)}";
        var before = month.Count(DayState.Before);
        return before > 0 ? $"the ledger begins on {Format.Day(month.Month.FirstDay.AddDays(before))}" : "none";
    }

    private static string SourcesOf(LedgerMonth month) =>
        month.Sources.Count == 0 ? Format.Unknown : string.Join(", ", month.Sources.Select(source => source.ToDisplayText()));

    private static string ChangesOf(MonthRestatement restated) =>
        $"{HealthText.Times(restated.Times)}: {Format.Count(restated.Changes)} {(restated.Changes == 1 ? "amount" : "amounts")} on {HealthText.Days(restated.DayCount)}";
}
