using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Web.Components.Pricing;
using Microsoft.AspNetCore.Components;
using PricesPage = FinOpsDashboard.Web.Components.Pages.Prices;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>The forms that enter overrides and discounts and take them back: what they store, what they refuse, and where the focus goes.</summary>
public sealed class PriceFormsTests : PricesBench
{
    [Fact]
    public void Override_OfARow_IsStoredUnderTheNameOfTheAccount()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard&kind=input");
        page.Find("tbody td.actions button").Click();
        Field(page, "USD per").Change("0.02");
        Field(page, "Why").Change("quote");
        page.Find("#override form").Submit();

        page.WaitForAssertion(() => Assert.Contains("quote (ada)", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        var stored = Assert.Single(Store.Stored.Overrides);
        Assert.Equal((Micro, 0.02m, Today, "quote", "ada"), (stored.Key, stored.UnitPrice, stored.From, stored.Reason, stored.Author));
        Assert.Empty(page.FindAll("#override"));
    }

    [Fact]
    public void Override_WithoutAReason_IsRefusedAndKeepsWhatWasTyped()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard&kind=input");
        page.Find("tbody td.actions button").Click();
        Field(page, "USD per").Change("0.02");
        page.Find("#override form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Say why", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("0.02", Field(page, "USD per").GetAttribute("value"));
        Assert.Empty(Store.Stored.Overrides);
    }

    [Fact]
    public async Task TakeBack_Override_EndsItAndStaysListed()
    {
        await EnterAsync("quote");
        var page = Open("/prices?only=override");
        page.Find("tbody td.actions button").Click();
        Field(page, "Why").Change("ran out");
        page.Find("#take-back form").Submit();

        page.WaitForAssertion(() => Assert.Contains("No price matches", page.Markup, StringComparison.Ordinal));
        Assert.Equal(("ran out", "ada", Today), (Store.Stored.Overrides[0].TakenBack!.Reason, Store.Stored.Overrides[0].TakenBack!.Author, Store.Stored.Overrides[0].TakenBack!.From));
        Assert.Contains("taken back from 22 Nov 2026 by ada", Open("/prices?tab=agreements").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Discount_Entered_IsListedAndHolds()
    {
        var page = Open("/prices?tab=agreements");
        page.FindAll("button").Single(button => button.TextContent == "Enter a discount").Click();
        Field(page, "Percent off").Change("12.5");
        Field(page, "Agreed in").Change("EDP 2026");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("holds today", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal((0.125m, "EDP 2026", "ada"), (Store.Stored.Discounts[0].Discount.Fraction, Store.Stored.Discounts[0].Discount.Reason, Store.Stored.Discounts[0].Discount.Author));
    }

    [Fact]
    public async Task Override_OpenedAndClosed_TakesTheFocusAndGivesItBack()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard&kind=input");
        page.Find("tbody td.actions button").Click();
        Assert.Equal("-1", page.Find("#override h2").GetAttribute("tabindex"));
        Assert.Equal(page.Find("#override h2").GetAttribute("blazor:elementreference"), Assert.Single(Focused));

        page.FindAll("#override button").Single(button => button.TextContent == "Cancel").Click();
        await FocusIsOnAsync(page, 2, Micro);
        page.Find("tbody td.actions button").Click();
        Field(page, "USD per").Change("0.02");
        Field(page, "Why").Change("quote");
        page.Find("#override form").Submit();
        await FocusIsOnAsync(page, 5, Micro);
        page.Find("tbody td.actions button").Click();
        Field(page, "Why").Change("ran out");
        page.Find("#take-back form").Submit();
        await FocusIsOnAsync(page, 8, Micro);
        page.FindAll("button").Single(button => button.TextContent == "Enter a price").Click();
        page.FindAll("#override button").Single(button => button.TextContent == "Cancel").Click();
        await FocusIsOnAsync(page, 11, null);

        // Override, Take back, Override again and the one above the table are four elements.
        Assert.Equal(4, new[] { 2, 5, 8, 11 }.Select(index => Focused[index]).Distinct().Count());
    }

    [Fact]
    public async Task TakeBack_OfAnAgreement_IsOfferedWhereItWorksAndGivesTheFocusBack()
    {
        await Store.AddDiscountAsync(new PriceDiscount { Fraction = 0.1m, From = Today.AddDays(-9), Reason = "EDP", Author = "eve" }, default, Cancellation);
        var page = Open("/prices?tab=agreements");
        TakeBack(page, "2026-12-31");
        page.WaitForAssertion(() => Assert.Equal(2, Focused.Count));
        Assert.Contains("taken back from 31 Dec 2026", page.Find("tbody").TextContent, StringComparison.Ordinal);

        TakeBack(page, "2026-11-13");

        // The heading and the button of the row each time; there is no button of the row in the end, so it is the one above.
        page.WaitForAssertion(() => Assert.Equal((4, 4), (Focused.Count, Focused.Distinct().Count())));
        Assert.Contains("(before: from 31 Dec 2026 by ada, mistyped)", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tbody td.actions button"));

        static void TakeBack(IRenderedComponent<PricesPage> page, string from)
        {
            page.Find("tbody td.actions button").Click();
            Field(page, "From").Change(from);
            Field(page, "Why").Change("mistyped");
            page.Find("#take-back form").Submit();
        }
    }

    /// <summary>The references of what got the focus, one after the other.</summary>
    private List<string> Focused =>
        [.. JSInterop.Invocations["Blazor._internal.domWrapper.focus"].Select(call => ((ElementReference)call.Arguments[0]!).Id)];

    /// <summary>Whether the last of some moves of the focus went to the button of a price; asking moves it there once more.</summary>
    private async Task FocusIsOnAsync(IRenderedComponent<PricesPage> page, int moves, PriceKey? key)
    {
        page.WaitForAssertion(() => Assert.Equal(moves, Focused.Count));
        var table = page.FindComponent<PriceTable>();
        await table.InvokeAsync(() => table.Instance.FocusAsync(key));
        Assert.Equal(Focused[^2], Focused[^1]);
    }
}
