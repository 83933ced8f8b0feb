using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;

namespace FinOpsDashboard.Application.Credits;

/// <summary>Credits for programs. Amounts are decimal strings with every digit.</summary>
/// <param name="Today">The present day, UTC.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="CostBasis">What the figures are.</param>
/// <param name="AsOf">When amounts were last pulled or imported, UTC; null when never.</param>
/// <param name="LastDay">The last day that the ledger has whole, UTC.</param>
/// <param name="Pools">Pools that count, in the order in which AWS uses them.</param>
/// <param name="Billed">Credits of the months, above zero.</param>
/// <param name="Unexplained">What of them no pool explains.</param>
/// <param name="Months">What credits paid, month by month.</param>
/// <param name="CostBases">Every month in every cost basis and charge.</param>
/// <param name="Withdrawn">Pools that were withdrawn or replaced.</param>
public sealed record CreditDocument(
    DateOnly Today, string Currency, string CostBasis, string? AsOf, DateOnly LastDay, IReadOnlyList<CreditPoolDocument> Pools, string Billed, string Unexplained,
    IReadOnlyList<CreditMonthDocument> Months, IReadOnlyList<CostBasisDocument> CostBases, IReadOnlyList<WithdrawnPoolDocument> Withdrawn)
{
    /// <summary>Tells credits.</summary>
    public static CreditDocument Of(CreditView view, IReadOnlyList<CostBasisMonth> bases)
    {
        ArgumentNullException.ThrowIfNull(view);
        var names = view.Pools.ToDictionary(pool => pool.Stored.Pool.Id, pool => pool.Stored.Pool.Name);
        return new CreditDocument(
            view.Today,
            SpendReport.Currency,
            CreditView.CostBasis,
            ExactText.Moment(view.AsOf),
            view.LastDay,
            [.. view.Pools.Select(CreditPoolDocument.Of)],
            ExactText.Of(view.Billed.Amount),
            ExactText.Of(view.Unexplained.Amount),
            [
                .. view.Months.Select(month => new CreditMonthDocument(
                    $"{month.Month}", ExactText.Of(month.Usage.Amount), ExactText.Of(month.Credits.Amount), ExactText.Of(month.AfterCredits.Amount),
                    [.. month.ByPool.OrderBy(pool => pool.Key).Select(pool => new CreditShareDocument(pool.Key == 0 ? null : pool.Key, names.GetValueOrDefault(pool.Key), ExactText.Of(pool.Value.Amount)))],
                    month.IsOpen)),
            ],
            [.. bases.Select(CostBasisDocument.Of)],
            [
                .. view.Withdrawn.Select(pool => new WithdrawnPoolDocument(
                    pool.Pool.Id, pool.Pool.Name, ExactText.Of(pool.Pool.Granted.Amount), pool.Author, ExactText.Moment(pool.EnteredAt)!, pool.WithdrawnBy, ExactText.Moment(pool.WithdrawnAt)!)),
            ]);
    }
}
