using AngleSharp.Dom;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Money;
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
    public async Task Save_CachedTokensEnteredElsewhere_LosesNothing()
    {
        var entered = WithCache(new BillingMonth(2026, 10));
        Store.Volumes[0] = entered;
        var panel = await OpenAsync();
        Assert.Equal("400", Field(panel, "Input tokens").GetAttribute("value"));
        panel.Find("form").Submit();
        Assert.Equal(entered, Assert.Single(Store.Volumes));
    }

    [Fact]
    public async Task Edit_MonthOfTheTable_OpensWithEveryFieldOfIt()
    {
        var july = WithCache(new BillingMonth(2026, 7));
        Store.Volumes.Add(july);
        var panel = await OpenAsync();
        panel.FindAll("tbody button").Last(button => button.TextContent == "Edit").Click();
        Assert.Equal("2026-07", panel.Find("input[type=month]").GetAttribute("value"));
        Assert.Contains("saving replaces it", panel.Find("form").TextContent, StringComparison.Ordinal);
        Field(panel, "Output tokens").Change("77");
        panel.Find("form").Submit();
        Assert.Equal(july with { OutputTokens = 77 }, Store.Volumes.Single(volume => volume.Month == july.Month));
    }

    [Fact]
    public async Task Month_ChangedBeforeTyping_ShowsWhatWasEnteredForIt()
    {
        Store.Volumes.Add(WithCache(new BillingMonth(2026, 7)));
        var panel = await OpenAsync();
        panel.Find("input[type=month]").Change("2026-07");
        Assert.Equal("250", Field(panel, "Tokens read from the cache").GetAttribute("value"));
    }

    [Fact]
    public async Task Month_ChangedAfterTyping_KeepsWhatWasTyped()
    {
        Store.Volumes.Add(WithCache(new BillingMonth(2026, 7)));
        var panel = await OpenAsync();
        Field(panel, "Requests").Change("12");
        panel.Find("input[type=month]").Change("2026-07");
        Assert.Equal("12", Field(panel, "Requests").GetAttribute("value"));
        Assert.Contains("saving replaces it", panel.Find("form").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_BilledMonthWithCachedTokens_OffersThemApart()
    {
        Store.Volumes.Clear();
        var cost = Usd.FromDollars(1m);
        Spend.Months.Add(new BilledMonth(new BillingMonth(2026, 10), cost, false, true, [new BilledModel("Nova Premier", cost, 400m, 100m, 250m, 50m, Usd.Zero)]));
        var panel = await OpenAsync();
        string[] labels = ["Requests", "Input tokens", "Output tokens", "Tokens read from the cache", "Tokens written to the cache"];
        Assert.Equal(["1", "400", "100", "250", "50"], labels.Select(label => Field(panel, label).GetAttribute("value")));
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

    private static FeatureVolume WithCache(BillingMonth month) => new()
    {
        FeatureId = Id,
        Month = month,
        Requests = 10,
        InputTokens = 400,
        OutputTokens = 100,
        CacheReadTokens = 250,
        CacheWriteTokens = 50,
        RepeatedContextTokensPerRequest = 30,
        PeakToAverageRatio = 2.5m,
    };

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
