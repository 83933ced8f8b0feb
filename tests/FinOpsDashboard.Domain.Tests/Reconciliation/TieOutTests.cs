using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Domain.Tests.Reconciliation;

/// <summary>A bill of 1,000 of Nova and 500 of Sonnet, 80 of credits on Nova; 30 of Sonnet are estimated.</summary>
public sealed class TieOutTests
{
    private static readonly ServiceUsage[] Usage =
        [new(TestBill.FirstParty, Usd.FromDollars(1_000m), Usd.Zero), new(TestBill.Sonnet, Usd.FromDollars(500m), Usd.FromDollars(30m))];

    private static readonly ServiceCharge[] Charges =
    [
        new(TestBill.FirstParty, "Usage", Usd.FromDollars(1_000m)), new(TestBill.FirstParty, "Credit", Usd.FromDollars(-80m)),
        new(TestBill.Sonnet, "Usage", Usd.FromDollars(500m)),
    ];

    [Fact]
    public void Of_InvoiceAsBilled_Ties()
    {
        var tie = Of(InvoiceScope.All, 1_420m);

        Assert.True(tie.Ties);
        Assert.Empty(tie.Explained);
        Assert.Equal([1_500m, -80m], tie.Parts.Select(part => part.Amount.Amount));
    }

    [Theory]
    [InlineData("1500", Omission.Credits)]
    [InlineData("920", Omission.Marketplace)]
    [InlineData("1390", Omission.EstimatedDays)]
    public void Of_InvoiceThatLeavesOneThingOut_SaysWhich(string total, Omission omission)
    {
        var tie = Of(InvoiceScope.All, decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(omission, Assert.Single(tie.Explained).Omission);
        Assert.True(tie.Ties);
        Assert.Equal(Usd.Zero, tie.Rest);
    }

    [Fact]
    public void Of_InvoiceThatLeavesTwoThingsOut_SaysBoth()
    {
        // Before credits and without the marketplace: 1,000.
        var tie = Of(InvoiceScope.All, 1_000m);

        Assert.Equal([Omission.Credits, Omission.Marketplace], tie.Explained.Select(part => part.Omission).Order());
        Assert.Equal(tie.Difference, tie.Explained.Sum(part => part.Amount) + tie.Rest);
    }

    [Fact]
    public void Of_TaxThatCostExplorerKeepsElsewhere_IsNotExplainedButIsARate()
    {
        var tie = Of(InvoiceScope.FirstParty, 920m * 1.19m);

        Assert.False(tie.Ties);
        Assert.False(tie.HasTax);
        Assert.Empty(tie.Explained);
        Assert.Equal(0.19m, tie.Fraction);
    }

    [Fact]
    public void Of_MarketplaceInvoice_IsComparedWithTheMarketplaceAlone()
    {
        var tie = Of(InvoiceScope.Marketplace, 500.004m);

        Assert.Equal(500m, tie.Billed.Amount);
        Assert.Equal(30m, tie.Estimated.Amount);
        Assert.True(tie.Ties);
        Assert.Equal(0.004m, tie.Rest.Amount);
    }

    [Fact]
    public void Of_ChargeTypesThatNobodyNamed_AreUsageAndShownApart()
    {
        ServiceCharge[] charges = [new(TestBill.FirstParty, "Usage", Usd.FromDollars(900m)), new(TestBill.FirstParty, "RIFee", Usd.FromDollars(100m)), new(TestBill.FirstParty, "Tax", Usd.FromDollars(190m))];

        var tie = TieOut.Of(InvoiceScope.FirstParty, Usd.FromDollars(1_190m), Usage, charges);

        Assert.Equal([("Usage", 900m), ("RIFee", 100m), ("Tax", 190m)], tie.Parts.Select(part => (part.ChargeType, part.Amount.Amount)));
        Assert.True(tie.Ties);
    }

    private static TieOut Of(InvoiceScope scope, decimal total) => TieOut.Of(scope, Usd.FromDollars(total), Usage, Charges);
}
