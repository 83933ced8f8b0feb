using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.ComponentTests.Features;

/// <summary>A feature may be called anything; no page takes its name for markup.</summary>
public sealed class HostileNameTests : FeatureBench
{
    [Fact]
    public void Overview_NamesIt_AsText() => AssertText(Render<Overview>());

    [Fact]
    public void FeatureList_NamesIt_AsText() => AssertText(Render<FeatureList>());

    [Fact]
    public void Spend_NamesIt_AsText() => AssertText(Render<Spend>());

    [Fact]
    public void FeatureList_Rows_AddUpToTheBill()
    {
        var page = Render<FeatureList>();
        Assert.Equal("150.00", page.WaitForElement("tbody td.n").TextContent);
        Assert.Equal("150.00", page.Find("tfoot td.n").TextContent);
        Assert.Contains("50.0\u00A0% more", page.FindAll("tbody td.n")[1].TextContent, StringComparison.Ordinal);
    }

    private static void AssertText<TPage>(IRenderedComponent<TPage> page)
        where TPage : IComponent
    {
        page.WaitForElement("tbody tr");
        Assert.Contains("Invoices " + Hostile, page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
    }
}
