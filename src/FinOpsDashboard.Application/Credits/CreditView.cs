using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Credits;

/// <summary>Credit pools beside the credits that were billed.</summary>
public sealed record CreditView
{
    /// <summary>What every figure is.</summary>
    public const string CostBasis = "unblended amounts; usage charges before credits, refunds and tax";

    /// <summary>The present day, UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The last day that the ledger has whole, UTC.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Pools that count, in the order in which AWS uses them.</summary>
    public required IReadOnlyList<CreditPoolItem> Pools { get; init; }

    /// <summary>Pools that were withdrawn or replaced.</summary>
    public required IReadOnlyList<StoredCreditPool> Withdrawn { get; init; }

    /// <summary>Credits of the months below, above zero.</summary>
    public required Usd Billed { get; init; }

    /// <summary>What of them no pool that was entered explains.</summary>
    public required Usd Unexplained { get; init; }

    /// <summary>The months, the first first.</summary>
    public required IReadOnlyList<CreditMonthView> Months { get; init; }

    /// <summary>When amounts were last pulled or imported, UTC; null when never.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The last month that is over and has usage; null where there is none.</summary>
    public CreditMonthView? LastMonth => Months.LastOrDefault(month => !month.IsOpen && month.Usage != Usd.Zero);
}
