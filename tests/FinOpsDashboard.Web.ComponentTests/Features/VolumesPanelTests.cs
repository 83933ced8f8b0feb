using AngleSharp.Dom;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Components.Features;

namespace FinOpsDashboard.Web.ComponentTests.Features;

public sealed class VolumesPanelTests : FeatureBench
{
    [Fact]
    public async Task Open_KnownMonth_StartsWithItsNumbers()
    {
        var panel = await OpenAsync();
        Assert.Equal("true", panel.Find("button[aria-expanded]").GetAttribute("aria-expanded"));
        Assert.Equal("2026-10", panel.Find("input[type=month]").GetAttribute("value"));
        Assert.Equal("1000000", Field(panel, "Requests").GetAttribute("value"));
    }

    [Fact]
    public async Task Table_EnteredAndBilledMonths_SayWhichIsWhich()
    {
        Spend.Bill(new BillingMonth(2026, 9), 1_000, 100).Bill(new BillingMonth(2026, 10), 1_000, 100);
        var panel = await OpenAsync();
        var rows = panel.FindAll("tbody tr").Select(row => (row.QuerySelector("th")!.TextContent[..8], row.QuerySelector("td.source")!.TextContent));
        Assert.Equal([("Oct 2026", "entered"), ("Sep 2026", "billed")], rows);
    }

    [Fact]
    public async Task Remove_EnteredMonth_AsksFirstThenRemovesIt()
    {
        var told = 0;
        var panel = await OpenAsync(() => told++);
        panel.Find("tbody button.danger").Click();
        Assert.Single(Store.Volumes);
        Assert.Equal("Remove for good?", panel.Find("tbody button.danger").TextContent);
        panel.Find("tbody button.danger").Click();
        panel.WaitForAssertion(() => Assert.Equal(1, told));
        Assert.Empty(Store.Volumes);
    }

    [Fact]
    public async Task Remove_AskedForAnotherMonth_AsksAgain()
    {
        Store.Volumes.Add(Store.Volumes[0] with { Month = new BillingMonth(2026, 9) });
        var panel = await OpenAsync();
        panel.FindAll("tbody button.danger")[0].Click();
        panel.FindAll("tbody button.danger")[1].Click();
        Assert.Equal(["Remove", "Remove for good?"], panel.FindAll("tbody button.danger").Select(button => button.TextContent));
        Assert.Equal(2, Store.Volumes.Count);
    }

    [Fact]
    public async Task Table_BilledMonth_HasNothingToRemove()
    {
        Store.Volumes.Clear();
        Spend.Bill(new BillingMonth(2026, 10), 1_000, 100);
        Assert.Empty((await OpenAsync()).FindAll("tbody button.danger"));
    }

    [Fact]
    public async Task Table_EnteredButOnlyBilledIsUsed_SaysSoAndCanBeRemoved()
    {
        Store.Assumptions[Id] = (WorkspaceAssumptions.FromJson(Store.Assumptions[Id]) with { Volumes = VolumeSource.Billed }).ToJson();
        Store.Volumes.Add(Store.Volumes[0] with { Month = new BillingMonth(2026, 9) });
        Spend.Bill(new BillingMonth(2026, 10), 1_000, 100);
        var panel = await OpenAsync();
        Assert.Equal(["billed; the entered one is not used", "entered, not used"], panel.FindAll("td.source").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(2, panel.FindAll("tbody button.danger").Count);
    }

    [Fact]
    public async Task Save_NoNumber_SaysSoAndKeepsWhatWasTyped()
    {
        var panel = await OpenAsync();
        Field(panel, "Requests").Change("a million");
        Field(panel, "Output tokens").Change("5");
        panel.Find("form").Submit();
        Assert.Contains("Requests: \"a million\" is no whole number.", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("a million", Field(panel, "Requests").GetAttribute("value"));
        Assert.Equal("5", Field(panel, "Output tokens").GetAttribute("value"));
        Assert.Equal(1_000_000, Assert.Single(Store.Volumes).Requests);
    }

    [Fact]
    public async Task Save_TokensWithoutRequests_AreRefused()
    {
        var panel = await OpenAsync();
        Field(panel, "Requests").Change("0");
        panel.Find("form").Submit();
        Assert.Contains("tokens without requests", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_SeparatorsOfThousands_AreRead()
    {
        var told = 0;
        var panel = await OpenAsync(() => told++);
        Field(panel, "Requests").Change("1,250,000");
        panel.Find("form").Submit();
        Assert.Equal(1_250_000, Assert.Single(Store.Volumes).Requests);
        Assert.Equal(1, told);
        Assert.Empty(panel.FindAll("form"));
    }

    [Fact]
    public async Task Save_HostileText_IsText()
    {
        var panel = await OpenAsync();
        Field(panel, "Requests").Change(Hostile);
        panel.Find("form").Submit();
        Assert.Contains(Hostile, panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("b"));
    }

    private static IElement Field(IRenderedComponent<VolumesPanel> panel, string label) =>
        panel.FindAll("label").First(found => found.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!;

    private async Task<IRenderedComponent<VolumesPanel>> OpenAsync(Action? changed = null)
    {
        var view = await EvaluateAsync();
        var panel = Render<VolumesPanel>(parameters => parameters
            .Add(component => component.View, view)
            .Add(component => component.Changed, changed ?? (() => { })));
        panel.Find("button[aria-expanded]").Click();
        return panel;
    }
}
