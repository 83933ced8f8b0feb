using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>What lies between two figures. <see cref="Causes"/> and <see cref="Rest"/> add up to <see cref="Amount"/> to the last digit.</summary>
public sealed record Difference
{
    private Difference(Usd amount, decimal? fraction, IReadOnlyList<DifferenceCause> causes) => (Amount, Fraction, Causes) = (amount, fraction, causes);

    /// <summary>The left figure less the right one.</summary>
    public Usd Amount { get; }

    /// <summary>The amount over the right figure: 0.02 is 2 %; null where the right figure is zero.</summary>
    public decimal? Fraction { get; }

    /// <summary>The likely causes, the largest first; none with an amount of zero.</summary>
    public IReadOnlyList<DifferenceCause> Causes { get; }

    /// <summary>What no cause explains.</summary>
    public Usd Rest => Amount - Causes.Sum(cause => cause.Amount);

    /// <summary>What lies between two figures.</summary>
    /// <param name="left">The figure that is compared.</param>
    /// <param name="right">The figure that it is compared with.</param>
    /// <param name="causes">Parts of the difference; those of one kind are added up.</param>
    internal static Difference Between(Usd left, Usd right, IEnumerable<DifferenceCause> causes)
    {
        var amount = left - right;
        var merged = causes.GroupBy(cause => cause.Kind)
            .Select(group => new DifferenceCause(
                group.Key, group.Sum(cause => cause.Amount), [.. group.SelectMany(cause => cause.Lines).Distinct()]))
            .Where(cause => cause.Amount != Usd.Zero)
            .OrderByDescending(cause => decimal.Abs(cause.Amount.Amount)).ThenBy(cause => cause.Kind);
        return new Difference(amount, right == Usd.Zero ? null : amount / right, [.. merged]);
    }
}
