using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>How many paid requests the rest of the month has room for.</summary>
internal static class RequestBudget
{
    /// <summary>What the monthly ceiling allows less what was billed since the first of the month, UTC; never below zero.</summary>
    public static async Task<int> RemainingAsync(ISyncJournal journal, SpendSyncOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var month = BillingMonth.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var since = new DateTimeOffset(month.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var spent = await journal.CountBilledRequestsAsync(since, cancellationToken).ConfigureAwait(false);
        var allowed = (int)Math.Floor(options.MonthlyRequestBudgetUsd / CostRequestMeter.PricePerRequest.Amount);
        return Math.Max(0, allowed - spent);
    }
}
