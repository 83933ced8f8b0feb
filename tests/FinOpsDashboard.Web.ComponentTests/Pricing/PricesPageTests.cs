using FinOpsDashboard.Domain.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PricesPage = FinOpsDashboard.Web.Components.Pages.Prices;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>What the page shows: the book by search and page, what in it is old or agreed, what is missing, and that the store failed.</summary>
public sealed class PricesPageTests : PricesBench
{
    private const string Hostile = "<b>x</b>";

    [Fact]
    public void Book_Search_NarrowsByEveryWordAndByTheAddress()
    {
        var page = Open("/prices?q=micro+batch&region=us-east-1");

        Assert.Equal(["Input tokens", "Output tokens"], page.FindAll("tbody td.what").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("$0.0175", page.Find("tbody td.n").TextContent.Trim());
        page.Find("input[type=search]").Change("nova premier");
        Assert.EndsWith("/prices?q=nova%20premier&region=us-east-1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.All(page.FindAll("tbody th"), cell => Assert.Equal("Nova Premier", cell.TextContent.Trim())));
    }

    [Fact]
    public void Book_ManyPrices_ArePaged()
    {
        var first = Open("/prices");
        Assert.Equal(50, first.FindAll("tbody tr").Count);
        Assert.StartsWith("1 – 50 of 2,", first.Find(".pager span").TextContent, StringComparison.Ordinal);
        Assert.Equal("/prices?page=2", first.Find(".pager a[rel=next]").GetAttribute("href"));
        var top = first.Find("tbody tr").TextContent;

        var second = Open("/prices?page=2");
        Assert.Equal("/prices", second.Find(".pager a[rel=prev]").GetAttribute("href"));
        Assert.NotEqual(top, second.Find("tbody tr").TextContent);
    }

    [Fact]
    public void Book_OldPrices_AreMarkedAndSaidOnTop()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1");

        Assert.Contains("prices were read more than 90 days ago, the oldest on 1 Jan 2025.", page.Find(".caution").TextContent, StringComparison.Ordinal);
        var cacheWrite = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Cache write", StringComparison.Ordinal));
        Assert.Contains("5 Oct 2026", cacheWrite.TextContent, StringComparison.Ordinal);
        Assert.Empty(cacheWrite.QuerySelectorAll(".old"));
        Assert.Equal(page.FindAll("tbody tr").Count - 1, page.FindAll("tbody .old").Count);
    }

    [Fact]
    public async Task Book_OverrideAndDiscount_SayWhoAndWhyBesideTheListPrice()
    {
        await EnterAsync(Hostile);
        await Store.AddDiscountAsync(new PriceDiscount { Fraction = 0.1m, From = Today, Reason = "EDP", Author = "eve" }, default, Cancellation);

        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard");

        var input = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Input tokens", StringComparison.Ordinal));
        Assert.Contains("$0.02", input.TextContent, StringComparison.Ordinal);
        Assert.Contains("list $0.035", input.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Override from 22 Nov 2026: {Hostile} (ada)", input.TextContent, StringComparison.Ordinal);
        var output = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Output tokens", StringComparison.Ordinal));
        Assert.Contains("$0.126", output.TextContent, StringComparison.Ordinal);
        Assert.Contains("list $0.14", output.TextContent, StringComparison.Ordinal);
        Assert.Contains("Less 10\u00A0%: EDP (eve)", output.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_Prices_AreNamedWithTheReason()
    {
        var page = Open("/prices?tab=missing");

        Assert.Contains("AWS publishes no fee", page.Markup, StringComparison.Ordinal);
        Assert.Contains("The AWS agent toolkit says 1,024.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_Fails_OffersAnotherTry()
    {
        Store.Fault = new InvalidOperationException("The disk is full.");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/prices");

        var page = Render<PricesPage>();

        page.WaitForAssertion(() => Assert.Contains("The prices could not be read.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Try again", page.Find("[role=alert] button").TextContent);
    }
}
