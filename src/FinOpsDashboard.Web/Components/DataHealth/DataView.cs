using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The state of the data, ready to show.</summary>
public sealed record DataView(SyncHistory History, bool IsDemo, SyncEstimate Estimate)
{
    /// <summary>Which days and months are whole; empty by default.</summary>
    public LedgerHealthView Health { get; init; } = new() { FirstDay = null, Months = [], Conflicts = [], Files = [] };

    /// <summary>The keys of the account; none by default.</summary>
    public AccountKeyView? Keys { get; init; }

    /// <summary>Why the last sync is not whole; null when it is, or another one is on its way. An import does not mend it.</summary>
    public SyncTrouble? Trouble => SyncTrouble.Of(History.LastSync);

    public string? DaysText => History.Days is { } days ? Format.Count(days.DayCount) : null;

    public string RangeText => History.Days is { } days ? Format.Days(days.Start, days.EndExclusive.AddDays(-1)) : "nothing is stored yet";

    /// <summary>The one sentence above everything else, and what makes the bill less than whole.</summary>
    public string Answer => $"{SyncAnswer} {HealthText.WarningOf(Health)}".TrimEnd();

    private string SyncAnswer
    {
        get
        {
            if (IsDemo) return "The ledger holds made-up demo data; nothing was asked of AWS.";
            var import = History.LastImport is { } last ? Format.Moment(last.Finished) : null;
            var first = $"The first sync asks about {Estimate.Requests} requests, {Format.Money(Estimate.RequestCost)}.";
            return History.LastSync switch
            {
                null when import is null => $"Nothing was pulled yet. {first}",
                null => $"The last import finished {import}; nothing was pulled from AWS yet. {first}",
                { State: PastSyncState.Running } running => $"A sync is running since {Format.Moment(running.Started)}.",
                { State: PastSyncState.Failed } => $"The last sync failed; why, and what to do, stands below. Its whole steps are stored.{After(import)}",
                { State: PastSyncState.Stopped } => $"The last sync stopped without finishing; what to do stands below. Its whole steps are stored.{After(import)}",
                var sync => $"The last sync finished {Format.Moment(sync.Finished)}{(import is null ? "" : $", the last import {import}")}; this month Cost Explorer cost {Format.Money(History.CostThisMonth)}.",
            };
        }
    }

    private static string After(string? import) => import is null ? "" : $" The last import finished {import}.";
}
