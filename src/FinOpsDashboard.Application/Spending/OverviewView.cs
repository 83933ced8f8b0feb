using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>What the first page shows. Unblended cost of usage: credits, refunds and tax are not in it.</summary>
public sealed record OverviewView
{
    /// <summary>The months from the first with spend to the current one.</summary>
    public required IReadOnlyList<BillingMonth> Months { get; init; }

    /// <summary>The months that AWS may still change.</summary>
    public required IReadOnlySet<BillingMonth> EstimatedMonths { get; init; }

    /// <summary>Who carries the spend: features in their order, then what no feature carries. Their sum is the bill.</summary>
    public required IReadOnlyList<SpendCarrier> Carriers { get; init; }

    /// <summary>Credits by month, negative.</summary>
    public required IReadOnlyDictionary<BillingMonth, Usd> Credits { get; init; }

    /// <summary>The current month.</summary>
    public required BillingMonth ThisMonth { get; init; }

    /// <summary>The days of the current month that are over, beside as many of the month before; null where none is over.</summary>
    public SpendComparison? OpenMonth { get; init; }

    /// <summary>The last month that is over, beside the month before; null where none was read.</summary>
    public SpendComparison? ClosedMonth { get; init; }

    /// <summary>When the last pull stored something, UTC.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Carriers.Count == 0;

    /// <summary>The last month that is over.</summary>
    public BillingMonth LastMonth => ThisMonth.Previous;

    /// <summary>Whether all days of the last whole month and of the one before were read, so that the two may be held against each other as they are.</summary>
    public bool MayCompareMonths => ClosedMonth is { IsComparable: true, Pair.IsCut: false };

    /// <summary>The bill of a month; zero when there is none.</summary>
    public Usd TotalOf(BillingMonth month) => Carriers.Sum(carrier => AmountOf(carrier, month));

    /// <summary>What a carrier carries in a month; zero when there is nothing.</summary>
    public Usd AmountOf(SpendCarrier carrier, BillingMonth month)
    {
        ArgumentNullException.ThrowIfNull(carrier);
        for (var index = 0; index < Months.Count; index++)
        {
            if (Months[index] == month) return carrier.ByMonth[index];
        }

        return Usd.Zero;
    }

    /// <summary>The share of a month's bill that rules give to features, shared costs not divided; null without a bill.</summary>
    public decimal? DirectShare(BillingMonth month)
    {
        var total = TotalOf(month);
        return total == Usd.Zero ? null : (total - NotGivenOf(month)) / total;
    }

    /// <summary>What rules give to no feature in a month.</summary>
    public Usd NotGivenOf(BillingMonth month) => Carriers.Where(carrier => !carrier.IsFeature).Sum(carrier => AmountOf(carrier, month));

    /// <summary>The change of the last month over the one before by carrier, the largest first whichever its sign.</summary>
    public IReadOnlyList<SpendMove> Moves() =>
    [
        .. Carriers
            .Select(carrier => new SpendMove(carrier, AmountOf(carrier, LastMonth.Previous), AmountOf(carrier, LastMonth)))
            .Where(move => move.Before != Usd.Zero || move.After != Usd.Zero)
            .OrderByDescending(move => decimal.Abs(move.Change.Amount)),
    ];
}
