using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Credits;

/// <summary>A pool and how far it is used.</summary>
/// <param name="Id">The number it is called by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>activate</c>, <c>poc</c>, <c>accelerator</c>, <c>map</c> or <c>other</c>.</param>
/// <param name="Granted">US dollars.</param>
/// <param name="First">The first day whose usage it pays, UTC.</param>
/// <param name="Expiry">The last day, UTC.</param>
/// <param name="Services">The services that it pays; none for all of Bedrock.</param>
/// <param name="BalanceOn">The day of the balance that was entered; null for none.</param>
/// <param name="Balance">What remained at the end of that day; null for none.</param>
/// <param name="Used">What the ledger's services used.</param>
/// <param name="UsedElsewhere">What others used up to the balance; null without one.</param>
/// <param name="Remaining">What is left.</param>
/// <param name="RemainingAtMost">Whether it may be less, as no balance was entered.</param>
/// <param name="PerDay">Used per day over the last four weeks at most.</param>
/// <param name="RunsOutOn">The day on which nothing is left; null where it expires first.</param>
/// <param name="ExpiresUnused">What will expire, or expired, unused.</param>
/// <param name="Balances">What is left at the end of each month.</param>
/// <param name="Note">Where it is known from.</param>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredAt">When, UTC.</param>
public sealed record CreditPoolDocument(
    int Id, string Name, string Kind, string Granted, DateOnly First, DateOnly Expiry, IReadOnlyList<string> Services, DateOnly? BalanceOn, string? Balance, string Used,
    string? UsedElsewhere, string Remaining, bool RemainingAtMost, string PerDay, DateOnly? RunsOutOn, string ExpiresUnused, IReadOnlyList<CreditBalanceDocument> Balances,
    string Note, string EnteredBy, string EnteredAt)
{
    private const int Decimals = 10;

    /// <summary>Tells a pool.</summary>
    public static CreditPoolDocument Of(CreditPoolItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var (pool, burnDown) = (item.Stored.Pool, item.BurnDown);
        return new CreditPoolDocument(
            pool.Id, pool.Name, CreditWords.Of(pool.Kind), ExactText.Of(pool.Granted.Amount), pool.First, pool.Expiry, pool.Services, pool.Balance?.On,
            pool.Balance is { } balance ? ExactText.Of(balance.Remaining.Amount) : null,
            ExactText.Of(burnDown.Used.Amount),
            burnDown.UsedElsewhere is { } elsewhere ? ExactText.Of(elsewhere.Amount) : null,
            ExactText.Of(burnDown.Remaining.Amount),
            burnDown.UsedElsewhere is null,
            ExactText.Of(decimal.Round(burnDown.PerDay.Amount, Decimals, MidpointRounding.AwayFromZero)),
            burnDown.RunsOutOn,
            ExactText.Of(burnDown.ExpiresUnused.Amount),
            [.. burnDown.Months.Select(month => new CreditBalanceDocument($"{month.Month}", ExactText.Of(month.Remaining.Amount), month.IsForeseen))],
            item.Stored.Note,
            item.Stored.Author,
            ExactText.Moment(item.Stored.EnteredAt)!);
    }
}
