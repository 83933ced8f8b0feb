using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A month reconciled: unblended usage charges beside price book and entered volumes, and the stored bill beside invoices.</summary>
public sealed record ReconciliationView
{
    /// <summary>What every figure of features is, in the words of the bill.</summary>
    public const string CostBasis = "unblended cost of usage charges; credits, refunds and tax are not in it";

    /// <summary>The month.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>The months that the ledger has, the latest first.</summary>
    public required IReadOnlyList<BillingMonth> Months { get; init; }

    /// <summary>Features by billed cost, then what no feature carries.</summary>
    public required IReadOnlyList<ReconciledFeature> Features { get; init; }

    /// <summary>The same without names, with the totals.</summary>
    public required MonthReconciliation Totals { get; init; }

    /// <summary>The usage charges of the month by the facts, which no allocation touched.</summary>
    public required Usd UsageTotal { get; init; }

    /// <summary>Days that AWS may still change.</summary>
    public required int EstimatedDays { get; init; }

    /// <summary>Whether the month is over.</summary>
    public required bool IsOver { get; init; }

    /// <summary>The day whose prices count: the last of the month, or today.</summary>
    public required DateOnly PricesOn { get; init; }

    /// <summary>Totals of invoices in the order they were entered, those taken back included.</summary>
    public required IReadOnlyList<InvoiceTotal> Invoices { get; init; }

    /// <summary>The stored bill beside the invoices, one for each scope that has an invoice.</summary>
    public required IReadOnlyList<TieOut> TieOuts { get; init; }

    /// <summary>The stored bill of each scope, whether or not it has an invoice.</summary>
    public required IReadOnlyDictionary<InvoiceScope, TieOut> Bills { get; init; }

    /// <summary>When amounts of the bill were last pulled or imported, UTC; null when never.</summary>
    public required DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the figures are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>Whether AWS may still change the bill of the month.</summary>
    public bool IsEstimated => EstimatedDays > 0;

    /// <summary>Whether features and remainders add up to the bill to the last digit; else the allocation has a fault.</summary>
    public bool AddsUp => Totals.Billed == UsageTotal;

    /// <summary>Whether there is nothing to reconcile.</summary>
    public bool IsEmpty => Features.Count == 0 && UsageTotal == Usd.Zero;
}
