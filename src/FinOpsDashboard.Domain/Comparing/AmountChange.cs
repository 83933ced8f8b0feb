namespace FinOpsDashboard.Domain.Comparing;

/// <summary>An amount of two periods: dollars or a quantity, with every digit.</summary>
/// <param name="Now">The amount of the later period.</param>
/// <param name="Then">The amount of the earlier period.</param>
public readonly record struct AmountChange(decimal Now, decimal Then)
{
    /// <summary>The later amount less the earlier one; exact. Differences of parts add up to the difference of their sums.</summary>
    public decimal Difference => Now - Then;

    /// <summary>
    /// The difference over the size of the earlier amount, as a fraction, so that it has the sign of the difference where amounts are credits
    /// too; null where the earlier amount is zero.
    /// </summary>
    public decimal? Relative => Then == 0 ? null : Difference / decimal.Abs(Then);

    /// <summary>How the amount came to be what it is.</summary>
    public ChangeKind Kind => (Now, Then) switch
    {
        _ when Now == Then => ChangeKind.Unchanged,
        (_, 0) => ChangeKind.New,
        (0, _) => ChangeKind.Gone,
        _ => ChangeKind.Changed,
    };
}
