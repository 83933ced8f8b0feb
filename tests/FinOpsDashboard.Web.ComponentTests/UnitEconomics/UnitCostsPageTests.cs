using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.ComponentTests.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using UnitCostsPage = FinOpsDashboard.Web.Components.Pages.UnitCosts;

namespace FinOpsDashboard.Web.ComponentTests.UnitEconomics;

/// <summary>October: 60 USD for 30 million tokens and a million requests; September 50 USD for 20 million.</summary>
public sealed class UnitCostsPageTests : FeatureBench
{
    private static readonly BillingMonth October = new(2026, 10);
    public UnitCostsPageTests()
    {
        Usages.Bill(October.Previous, Id, 50m, 20_000_000m).Bill(October, Id, 60m, 30_000_000m);
        Metrics.Values.Add(new BusinessMetric(Id, "invoice", October, 1_000m));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Month_Figures_AreTheUnitsOfTheBillAndUnknownIsADash()
    {
        var page = Open("");

        Assert.Contains("A million tokens cost $2 in October", page.Markup.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var feature = page.FindAll("table").Single(table => table.TextContent.Contains("Per million tokens", StringComparison.Ordinal)).QuerySelectorAll("tbody tr")[1];
        var cells = feature.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        // Cost, per million tokens, per 1,000 requests, cache, batch, input per output, per invoice.
        Assert.Equal(["60.00", "2", "0.06"], cells.Take(3));
        Assert.Equal("–", cells[5]);
        Assert.Equal("0.06", cells[6]);
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public void Figure_Chosen_IsInTheAddress()
    {
        var page = Open("");

        page.FindAll(".filters select")[1].Change("per:invoice");

        Assert.EndsWith("/unit-costs?figure=per%3Ainvoice", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_Entered_AreStoredOrRefusedWithTheirLine()
    {
        var page = Open("");
        page.FindAll("button").Single(button => button.TextContent == "Enter counts").Click();
        page.Find("textarea").Change("metric,feature,month,value\npage,nobody,2026-10,5\n");
        page.Find(".form-grid").Submit();
        page.WaitForAssertion(() => Assert.Contains("nobody: there is no such feature", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.Find("textarea").Change("metric,feature,month,value\npage,,2026-10,5\n");

        page.Find(".form-grid").Submit();

        page.WaitForAssertion(() => Assert.Contains(new BusinessMetric(null, "page", October, 5m), Metrics.Values));
    }

    [Fact]
    public void Counts_Viewer_FindsNothingThatWrites()
    {
        SignIn.Become(Roles.Viewer);

        Assert.DoesNotContain(Open("").FindAll("button"), button => button.TextContent is "Enter counts" or "Remove");
    }

    private IRenderedComponent<UnitCostsPage> Open(string query)
    {
        Navigation.NavigateTo("/unit-costs" + query);
        var page = Render<UnitCostsPage>();
        page.WaitForElement(".filters");
        return page;
    }
}
