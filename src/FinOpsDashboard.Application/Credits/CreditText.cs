using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Credits;

/// <summary>Credits in sentences.</summary>
public static class CreditText
{
    /// <summary>The one sentence of the page.</summary>
    public static string AnswerOf(CreditView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.LastMonth is not { } month) return "No whole month is stored yet.";
        var bill = month.Credits == Usd.Zero
            ? $"No credits were billed in {Format.MonthInFull(month.Month)}: its usage of {Format.MoneyRounded(month.Usage)} is paid in full."
            : $"Credits paid {Format.MoneyRounded(month.Credits)} of {Format.MoneyRounded(month.Usage)} in {Format.MonthInFull(month.Month)}. Without them the same month costs "
                + $"{Format.MoneyRounded(month.Usage)} instead of {Format.MoneyRounded(month.AfterCredits)}.";
        var remaining = view.Pools.Sum(pool => pool.BurnDown.Remaining);
        return view.Pools.Count == 0 ? bill : $"{bill} {Format.MoneyRounded(remaining)} {(view.Pools.Any(pool => pool.BurnDown.UsedElsewhere is null) ? "are left at most" : "are left")}. {EndOf(view)}";
    }

    /// <summary>How a pool ends.</summary>
    public static string EndOf(CreditBurnDown burnDown, DateOnly lastDay)
    {
        ArgumentNullException.ThrowIfNull(burnDown);
        var pool = burnDown.Pool;
        if (pool.Expiry <= lastDay) return burnDown.ExpiresUnused == Usd.Zero ? $"Used up; it expired on {Format.Day(pool.Expiry)}." : $"Expired on {Format.Day(pool.Expiry)} with {Format.Money(burnDown.ExpiresUnused)} unused.";
        if (burnDown.RunsOutOn is { } day) return day <= lastDay ? $"Used up on {Format.Day(day)}." : $"Runs out on {Format.Day(day)} at the pace of the last weeks.";
        return burnDown.ExpiresUnused == Usd.Zero ? "" : $"Expires on {Format.Day(pool.Expiry)} with {Format.Money(burnDown.ExpiresUnused)} unused at the pace of the last weeks.";
    }

    /// <summary>What does not fit.</summary>
    public static IEnumerable<string> RemarksOf(CreditView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Unexplained != Usd.Zero)
            yield return $"{Format.Money(view.Unexplained)} of the {Format.Money(view.Billed)} that credits paid come from no pool that was entered.";
        foreach (var pool in view.Pools.Where(pool => pool.BurnDown.UsedElsewhere is null && pool.Stored.Pool.Expiry > view.LastDay))
            yield return $"{pool.Stored.Pool.Name}: no balance was entered, so what remains is at most so much. Credits may pay for services that are not stored here.";
    }

    private static string EndOf(CreditView view)
    {
        var next = view.Pools.Where(pool => pool.Stored.Pool.Expiry > view.LastDay && pool.BurnDown.Remaining > Usd.Zero).ToList();
        if (next.Count == 0) return "No pool is left.";
        var lost = next.Sum(pool => pool.BurnDown.ExpiresUnused);
        var ends = next.ConvertAll(pool => pool.BurnDown.RunsOutOn ?? pool.Stored.Pool.Expiry);
        return $"At the pace of the last weeks the last of them ends on {Format.Day(ends.Max())}{(lost > Usd.Zero ? $", and {Format.MoneyRounded(lost)} expire unused" : "")}.";
    }
}
