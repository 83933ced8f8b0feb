using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Features;

public sealed class FeatureEditTests : FeatureBench
{
    [Fact]
    public void New_Name_SuggestsTheId()
    {
        var page = Render<FeatureEdit>();
        Inputs(page)[0].Change("Gift Finder 2");
        Assert.Equal("gift-finder-2", Inputs(page)[1].GetAttribute("value"));
    }

    [Fact]
    public void New_IdOfAnother_IsRefusedAndKeepsWhatWasTyped()
    {
        var page = Render<FeatureEdit>();
        Inputs(page)[0].Change("Mine");
        Inputs(page)[1].Change(Id);
        page.Find("form").Submit();
        Assert.Contains("there is a feature with this id already", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Inputs(page)[0].GetAttribute("value"));
        Assert.Equal("Invoices " + Hostile, Assert.Single(Store.Features).Name);
    }

    [Fact]
    public void New_EmptyRule_IsLeftOut()
    {
        var page = Render<FeatureEdit>();
        Inputs(page)[0].Change("Mine");
        page.FindAll("button").Single(button => button.TextContent.Contains("Add rule", StringComparison.Ordinal)).Click();
        page.FindAll("input[aria-label=Model]")[1].Change("Nova Pro");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith("/features/mine", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        var rule = Assert.Single(Store.Features.Single(feature => feature.Id == "mine").Rules);
        Assert.Equal("Nova Pro", rule.Model);
        Assert.Null(rule.Service);
        Assert.Null(rule.Dimension);
    }

    [Fact]
    public void Known_RuleChanged_IsStored()
    {
        var page = Edit();
        page.Find("select[aria-label=Dimension]").Change("account");
        page.Find("input[aria-label='Value of the dimension']").Change("111111111111");
        page.FindAll("button").Single(button => button.TextContent.Contains("Add rule", StringComparison.Ordinal)).Click();
        Assert.Equal(2, page.FindAll("tbody tr").Count);
        page.FindAll("button[aria-label='Remove rule']")[1].Click();
        Assert.Equal("111111111111", Assert.Single(page.FindAll("input[aria-label='Value of the dimension']")).GetAttribute("value"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("111111111111", Assert.Single(Store.Features.Single().Rules).Dimension?.Value));
    }

    [Fact]
    public void Known_HostileNames_AreText()
    {
        var page = Edit();
        Assert.Equal("Invoices " + Hostile, Inputs(page)[0].GetAttribute("value"));
        Inputs(page)[0].Change("");
        page.Find("form").Submit();
        Assert.Contains("a feature needs a name", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public void Remove_SecondClick_Removes()
    {
        var page = Edit();
        page.Find("button.danger").Click();
        Assert.Single(Store.Features);
        Assert.Equal("Remove for good?", page.Find("button.danger").TextContent);
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.Empty(Store.Features));
    }

    [Fact]
    public void Unknown_Feature_SaysSo() =>
        Assert.Contains("No such feature", Render<FeatureEdit>(parameters => parameters.Add(page => page.Id, "nobody")).Markup, StringComparison.Ordinal);

    private IRenderedComponent<FeatureEdit> Edit() => Render<FeatureEdit>(parameters => parameters.Add(page => page.Id, Id));

    private static IReadOnlyList<AngleSharp.Dom.IElement> Inputs(IRenderedComponent<FeatureEdit> page) => page.FindAll(".form-grid input");
}
