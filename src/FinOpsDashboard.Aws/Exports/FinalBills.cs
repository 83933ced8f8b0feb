using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>
/// Tells whether a row may still change: an invoice's number comes with the final bill. Where an export has no such column, months before
/// the previous one are taken as final, since AWS closes a bill some days into the next month.
/// </summary>
internal sealed class FinalBills(int invoiceColumn, DateOnly today)
{
    private readonly DateOnly _finalBefore = BillingMonth.Of(today).Previous.FirstDay;

    /// <summary>What is assumed; null when the export says it.</summary>
    public string? Note => invoiceColumn >= 0 ? null : $"The file does not name invoices: days before {_finalBefore:yyyy-MM-dd} are taken as final, later ones as estimated.";

    /// <summary>Whether AWS may still change the row at hand.</summary>
    public bool IsEstimated(ExportFields fields, DateOnly day) => invoiceColumn >= 0 ? fields.Text(invoiceColumn).IsEmpty : day >= _finalBefore;
}
