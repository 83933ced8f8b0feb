using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.ComponentTests.Features;
using FinOpsDashboard.Web.Components.Pages;

namespace FinOpsDashboard.Web.ComponentTests.Allocating;

public sealed class AllocationRulesPageTests : FeatureBench
{
    public AllocationRulesPageTests() => Store.Features.Add(new Feature
    {
        Id = "search",
        Name = "Search",
        Rules = [new AllocationRule { FeatureId = "search", Model = "Nova Pro", ValidFrom = new DateOnly(2026, 9, 1) }],
    });

    [Fact]
    public void Rules_Order_IsShownWithNamesAndDays()
    {
        var page = Open();

        var rows = Rows(page);
        Assert.Contains("Invoices", rows[0], StringComparison.Ordinal);
        Assert.Contains("model = Nova Pro", rows[1], StringComparison.Ordinal);
        Assert.Contains("1 Sep", rows[1].Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_TriedEarlier_IsShownBeforeItIsStored()
    {
        Store.Months.Add(new PlannedMonth(new BillingMonth(2026, 11), 0, IsClosed: false, IsHeld: false));
        Store.Moves.Add(new CarrierMove(new BillingMonth(2026, 11), "search", Usd.Zero, Usd.FromDollars(7m)));
        var page = Open();
        page.FindAll("button[aria-label='Try rule 2 earlier']").Single().Click();
        Assert.Contains("Search", Rows(page)[0], StringComparison.Ordinal);
        Assert.Contains("Nothing is stored yet", page.Markup, StringComparison.Ordinal);

        Button(page, "What would move?").Click();

        page.WaitForAssertion(() => Assert.Contains("$7.00 changes hands in 1 month", page.Markup, StringComparison.Ordinal));
        Assert.Empty(Store.Changes);
        Button(page, "Save and allocate").Click();
        page.WaitForAssertion(() => Assert.Single(Store.Changes));
    }

    [Fact]
    public void SharedCost_Entered_TakesItsRulesFirst()
    {
        var page = Open();
        Button(page, "Share a cost").Click();
        var inputs = page.FindAll(".shared-cost .form-grid input");
        inputs[0].Change("Guard rails");
        page.Find(".shared-cost input[aria-label='Usage type']").Change("*Guardrail*");
        page.Find(".shared-cost").Submit();
        page.WaitForAssertion(() => Assert.Contains("Guard rails (shared)", Rows(page)[0], StringComparison.Ordinal));

        Button(page, "What would move?").Click();
        page.WaitForAssertion(() => Button(page, "Save and allocate").Click());

        page.WaitForAssertion(() => Assert.Equal("guard-rails", Assert.Single(Store.SharedCosts).Id));
        Assert.Equal("*Guardrail*", Assert.Single(Store.SharedRules).UsageType);
    }

    [Fact]
    public void SharedCost_SharesThatAreNotWhole_SaysSoAndKeepsWhatWasTyped()
    {
        var page = Open();
        Button(page, "Share a cost").Click();
        page.FindAll(".shared-cost .form-grid input")[0].Change("Guardrails");
        page.Find(".shared-cost select").Change("FixedShares");
        page.FindAll(".receivers input[type=checkbox]")[0].Change(true);
        page.Find("input.percent").Change("60");
        page.Find(".shared-cost").Submit();

        page.WaitForAssertion(() => Assert.Contains("the shares add up to 60 %", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Guardrails", page.FindAll(".shared-cost .form-grid input")[0].GetAttribute("value"));
    }

    [Fact]
    public void Viewer_ReadsAndFindsNothingThatWrites()
    {
        SignIn.Become(Roles.Viewer);

        var page = Open();

        Assert.Equal(2, Rows(page).Count);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent is "Earlier" or "Later" or "What would move?");
    }

    private IRenderedComponent<AllocationRules> Open()
    {
        var page = Render<AllocationRules>();
        page.WaitForElement("table");
        return page;
    }

    private static List<string> Rows(IRenderedComponent<AllocationRules> page) =>
        [.. page.FindAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.TextContent)];

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<AllocationRules> page, string text) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
