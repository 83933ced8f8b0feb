using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.ComponentTests.Features;
using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Allocating;

/// <summary>October: 60 for invoices, 20 for search, 8 of guardrails shared by direct cost, 12 nobody's; 100 in all.</summary>
public sealed class AllocationPageTests : FeatureBench
{
    private static readonly BillingMonth October = new(2026, 10);

    public AllocationPageTests()
    {
        Store.Features.Add(new Feature { Id = "search", Name = "Search", Owner = "Discovery" });
        Store.SharedCosts.Add(new SharedCost { Id = "guardrails", Name = "Guardrails", Method = SplitMethod.DirectCost });
        Store.Months.Add(new PlannedMonth(October, 0, IsClosed: true, IsHeld: true));
        Usages.Bill(October, Id, 60m).Bill(October, "search", 20m).Bill(October, "shared:guardrails", 8m).Bill(October, Allocator.Unallocated, 12m);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Month_SharedCosts_RowsAddUpToTheBillAndLeadToTheirUsageTypes()
    {
        var page = Open("");

        var rows = page.FindAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.TextContent.Trim()).ToList();
        Assert.Equal(3, rows.Count);
        // 8 by 60 : 20 is 6 : 2.
        Assert.Equal(["60.00", "6.00", "0.00", "66.00"], Cells(page, 0).Skip(2).Take(4));
        Assert.Equal(["20.00", "2.00", "0.00", "22.00"], Cells(page, 1).Skip(2).Take(4));
        Assert.Contains("100.00", page.Find("tfoot").TextContent, StringComparison.Ordinal);
        var link = page.FindAll("table")[0].QuerySelector("tbody td.n a")!.GetAttribute("href")!;
        Assert.StartsWith("/spend?from=2026-10-01&to=2026-11-01&group=usageType", link, StringComparison.Ordinal);
        Assert.Contains("feature%3Dinvoices", link, StringComparison.Ordinal);
        Assert.Contains("88", page.Find("[role=group]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void SharedCosts_Divided_SayWhoTookWhatAndByWhat()
    {
        var table = Open("").FindAll("table")[1];

        Assert.Contains("by direct cost", table.TextContent, StringComparison.Ordinal);
        Assert.Contains("$60.00 of direct cost", table.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, table.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public void CostBasis_Chosen_IsInTheAddress()
    {
        var page = Open("");

        page.FindAll(".filters select")[1].Change("netAmortized");

        Assert.EndsWith("/allocation?metric=netAmortized", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Net amortized cost", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Month_WithoutSpend_SaysSo() => Assert.Contains("Nothing is stored for May", Open("?month=2026-05").Markup.Replace('\u00A0', ' '), StringComparison.Ordinal);

    private IRenderedComponent<Allocation> Open(string query)
    {
        Navigation.NavigateTo("/allocation" + query);
        var page = Render<Allocation>();
        page.WaitForElement(".filters, .empty");
        return page;
    }

    private static IEnumerable<string> Cells(IRenderedComponent<Allocation> page, int row) =>
        page.FindAll("table")[0].QuerySelectorAll("tbody tr")[row].QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim());
}
