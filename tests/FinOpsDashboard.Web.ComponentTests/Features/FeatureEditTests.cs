using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Features;

public sealed class FeatureEditTests : FeatureBench
{
    [Fact]
    public void New_Name_SuggestsTheId()
    {
        var page = Open<FeatureEdit>(_ => { });
        Inputs(page)[0].Change("Gift Finder 2");
        Assert.Equal("gift-finder-2", Inputs(page)[1].GetAttribute("value"));
    }

    [Fact]
    public void New_IdOfAnother_IsRefusedAndKeepsWhatWasTyped()
    {
        var page = Open<FeatureEdit>(_ => { });
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
        var page = Open<FeatureEdit>(_ => { });
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
    public void Known_ClosedMonthsWouldChange_AsksBeforeItStores()
    {
        var page = EditRule();

        page.WaitForAssertion(() => Assert.Contains("1 closed month would change by $1,250.50", page.Find("legend").TextContent, StringComparison.Ordinal));
        Assert.Empty(Store.Changes);
        Save(page);
        page.WaitForAssertion(() => Assert.Null(Assert.Single(Store.Changes).ApplyFrom));
    }

    [Fact]
    public void Known_ClosedMonthsAreAskedFor_AreAllocatedAnewWithTheReason()
    {
        var page = EditRule();
        page.WaitForElements("input[type=radio]")[1].Change(true);
        Assert.Contains("$1,250.50 changes hands in 1 month", page.Markup, StringComparison.Ordinal);
        page.FindAll("section.panel")[^1].QuerySelectorAll(".form-grid input").Single().Change("Found out late");

        Save(page);

        page.WaitForAssertion(() => Assert.Equal(
            new AllocationChange("tester", "Found out late", new BillingMonth(2026, 10)), Assert.Single(Store.Changes) with { By = "tester" }));
    }

    [Fact]
    public void Known_RulesEditedAfterThePreview_AreShownAnewAndNotStored()
    {
        var page = EditRule();
        page.WaitForElement("legend");
        page.Find("input[aria-label=Model]").Change("Nova Lite");

        Save(page);

        page.WaitForAssertion(() => Assert.Contains("edited after the preview", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Store.Changes);
    }

    [Fact]
    public void Remove_PreviewWasClosed_SavingAfterwardsRemovesNothing()
    {
        var october = new BillingMonth(2026, 10);
        Store.Months.Add(new PlannedMonth(october, 1, IsClosed: true, IsHeld: true));
        Store.Moves.Add(new CarrierMove(october, Id, Usd.FromDollars(5m), Usd.Zero));
        var page = Edit();
        page.Find("button.danger").Click();
        page.Find("button.danger").Click();
        page.WaitForElement("legend");
        page.FindAll("button").Single(button => button.TextContent == "Close the preview").Click();
        Store.Moves.Clear();

        page.Find("textarea").Change("Another description");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Another description", Assert.Single(Store.Features).Description));
    }

    [Fact]
    public void Known_DaysOfARule_AreStored()
    {
        var page = Edit();
        page.Find("input[aria-label='First day']").Change("2026-11-03");
        page.Find("input[aria-label='Last day']").Change("2026-11-09");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(
            (new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 9)),
            (Store.Features.Single().Rules.Single().ValidFrom!.Value, Store.Features.Single().Rules.Single().ValidUntil!.Value)));
    }

    [Fact]
    public void Unknown_Feature_SaysSo() =>
        Assert.Contains("No such feature", Open<FeatureEdit>(parameters => parameters.Add(page => page.Id, "nobody")).Markup, StringComparison.Ordinal);

    /// <summary>A rule was changed that would move spend of October, which is closed.</summary>
    private IRenderedComponent<FeatureEdit> EditRule()
    {
        var october = new BillingMonth(2026, 10);
        Store.Months.Add(new PlannedMonth(october, 1, IsClosed: true, IsHeld: true));
        Store.Moves.Add(new CarrierMove(october, Id, Usd.Zero, Usd.FromDollars(1_250.5m)));
        Store.Moves.Add(new CarrierMove(october, "unallocated", Usd.FromDollars(1_250.5m), Usd.Zero));
        var page = Edit();
        page.Find("input[aria-label=Model]").Change("Nova Pro");
        page.Find("form").Submit();
        return page;
    }

    private static void Save(IRenderedComponent<FeatureEdit> page) =>
        page.FindAll("section.panel")[^1].QuerySelectorAll("button").Single(button => button.TextContent == "Save and allocate").Click();

    private IRenderedComponent<FeatureEdit> Edit() => Open<FeatureEdit>(parameters => parameters.Add(page => page.Id, Id));

    private static IReadOnlyList<AngleSharp.Dom.IElement> Inputs(IRenderedComponent<FeatureEdit> page) => page.FindAll(".form-grid input");
}
