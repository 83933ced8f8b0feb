using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The state of the data, ready to show.</summary>
public sealed record DataView(SyncHistory History, bool IsDemo, SyncEstimate Estimate)
{
    /// <summary>The latest run when it failed; null when it did not.</summary>
    public PastSync? LastFailure => History.Runs.Count > 0 && History.Runs[0] is { Succeeded: false, Finished: not null } failed ? failed : null;

    public string? DaysText => History.Days is { } days ? Format.Count(days.DayCount) : null;

    public string RangeText => History.Days is { } days ? Format.Days(days.Start, days.EndExclusive.AddDays(-1)) : "nothing is stored yet";

    /// <summary>The one sentence above everything else.</summary>
    public string Answer
    {
        get
        {
            if (IsDemo) return "The ledger holds made-up demo data; nothing was asked of AWS.";
            if (LastFailure is not null) return "The last sync failed; why, and what to do, stands below. What was stored before is unchanged.";
            if (History.Runs.Count == 0) return $"Nothing was pulled yet. The first sync asks about {Estimate.Requests} requests, {Format.Money(Estimate.RequestCost)}.";
            return $"The last sync finished {Format.Moment(History.Runs[0].Finished)}; this month Cost Explorer cost {Format.Money(History.CostThisMonth)}.";
        }
    }
}
