using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>The comparison with invoices in a reader's words.</summary>
public static class TieOutText
{
    /// <summary>What an invoice bills.</summary>
    public static string NameOf(InvoiceScope scope) => scope switch
    {
        InvoiceScope.FirstParty => "AWS, without the marketplace",
        InvoiceScope.Marketplace => "AWS Marketplace",
        _ => "All of Bedrock",
    };

    /// <summary>A part of the stored bill.</summary>
    public static string NameOf(TieOutPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Kind switch
        {
            TieOutKind.Usage => "Usage",
            TieOutKind.OtherUsage => $"Other: {part.ChargeType}",
            TieOutKind.Credits => "Credits",
            TieOutKind.Refunds => "Refunds",
            _ => "Tax",
        };
    }

    /// <summary>What an invoice leaves out, as an end of a sentence that starts with "the invoice".</summary>
    public static string NameOf(Omission omission) => omission switch
    {
        Omission.Credits => "is before credits",
        Omission.Refunds => "is before refunds",
        Omission.Tax => "is before tax",
        Omission.Marketplace => "leaves out models of AWS Marketplace, which have invoices of their own",
        _ => "does not have the days yet that AWS still estimates",
    };

    /// <summary>What came of it, as sentences.</summary>
    public static string Of(TieOut tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        if (tie.Explained.Count > 0)
            return $"{NameOf(tie.Scope)}: invoiced {Format.Money(tie.Invoiced)}, stored {Format.Money(tie.Billed)}. The invoice likely {string.Join(" and ", tie.Explained.Select(part => NameOf(part.Omission)))}: that accounts for the {Format.MoneyDelta(tie.Difference)}.";
        if (tie.Ties) return $"{NameOf(tie.Scope)}: the invoice of {Format.Money(tie.Invoiced)} ties to the stored bill to a cent.";
        var fraction = tie.Fraction is { } known ? $" ({Format.PercentDelta(known)})" : "";
        return $"{NameOf(tie.Scope)}: invoiced {Format.Money(tie.Invoiced)}, stored {Format.Money(tie.Billed)}; {Format.MoneyDelta(tie.Difference)}{fraction} is not explained.{string.Concat(HintsOf(tie).Select(hint => " " + hint))}";
    }

    /// <summary>Where an unexplained difference may come from, a sentence each.</summary>
    public static IEnumerable<string> HintsOf(TieOut tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        if (tie.Ties) yield break;
        if (!tie.HasTax && tie.Difference.Amount > 0) yield return "Cost Explorer keeps tax apart from Bedrock's services, so none is stored: take it off the invoice, or see whether the share is your tax rate.";
        if (tie.Estimated.Amount != 0) yield return $"AWS may still change {Format.Money(tie.Estimated)} of the stored bill.";
        if (tie.Scope == InvoiceScope.All) yield return "Models of AWS Marketplace have invoices of their own: enter each under its scope.";
    }
}
