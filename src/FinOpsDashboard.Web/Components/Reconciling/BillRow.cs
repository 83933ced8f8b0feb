using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Web.Components.Reconciling;

/// <summary>One line of the stored bill or of its comparison with invoices, one cell for each scope.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Cells">The amounts, with every digit beside.</param>
/// <param name="Class">How it is written.</param>
internal sealed record BillRow(string Name, IReadOnlyList<(string Text, string Exact)> Cells, string? Class = null)
{
    /// <summary>The bill by charge type, its sum, and what invoices say.</summary>
    public static IReadOnlyList<BillRow> Of(ReconciliationView view)
    {
        var bills = Enum.GetValues<InvoiceScope>().Select(scope => view.Bills[scope]).ToList();
        var invoiced = view.TieOuts.Select(tie => tie.Scope).ToHashSet();
        var parts = view.Bills[InvoiceScope.All].Parts.Select(part => (part.Kind, part.ChargeType)).ToList();
        return
        [
            .. parts.Select(part => Row(
                TieOutText.NameOf(new TieOutPart(part.Kind, part.ChargeType, Usd.Zero)),
                bill => bill.Parts.FirstOrDefault(other => (other.Kind, other.ChargeType) == part)?.Amount)),
            Row("Stored bill", bill => bill.Billed) with { Class = "sum" },
            Row("Invoiced", bill => invoiced.Contains(bill.Scope) ? bill.Invoiced : null),
            Row("Invoiced − stored", bill => invoiced.Contains(bill.Scope) ? bill.Difference : null, Format.AmountDelta) with { Class = "sum" },
            .. view.TieOuts.SelectMany(tie => tie.Explained).Select(part => part.Omission).Distinct().Order().Select(omission => Row(
                $"of which the invoice {TieOutText.NameOf(omission)}",
                bill => bill.Explained.FirstOrDefault(part => part.Omission == omission)?.Amount, Format.AmountDelta)),
            Row("Not explained", bill => invoiced.Contains(bill.Scope) ? bill.Rest : null, Format.AmountDelta),
            Row("Estimated, part of usage", bill => bill.Estimated),
        ];

        BillRow Row(string name, Func<TieOut, Usd?> amountOf, Func<Usd, string>? write = null) => new(
            name, [.. bills.Select(bill => amountOf(bill) is { } amount ? ((write ?? Format.Amount)(amount), Format.MoneyExact(amount)) : (Format.Unknown, ""))]);
    }
}
