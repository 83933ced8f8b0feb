namespace FinOpsDashboard.Domain.Money;

/// <summary>Sums of dollar amounts.</summary>
public static class UsdSums
{
    /// <summary>Adds all amounts exactly; zero when there are none.</summary>
    /// <exception cref="OverflowException">The sum does not fit 28 digits.</exception>
    public static Usd Sum(this IEnumerable<Usd> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Usd.Zero, (sum, amount) => sum + amount);
    }

    /// <summary>Adds the amount of every item exactly; zero when there are none.</summary>
    /// <exception cref="OverflowException">The sum does not fit 28 digits.</exception>
    public static Usd Sum<T>(this IEnumerable<T> items, Func<T, Usd> amountOf)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(amountOf);
        return items.Aggregate(Usd.Zero, (sum, item) => sum + amountOf(item));
    }
}
