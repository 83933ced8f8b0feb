using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Anomalies;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Spending;
using FinOpsDashboard.Web.ComponentTests.Security;
using FinOpsDashboard.Web.Components.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Anomalies;

/// <summary>22 November 2026: the feature with the hostile name costs 100 dollars a day, and 400 on the 12th.</summary>
public sealed class AnomalyPageTests : BunitContext
{
    private readonly FakeDailyBill _bill = new();
    private readonly FakeAnomalyStore _store = new();
    private readonly FakeFeatureStore _features = new();
    private readonly TestSignIn _signIn;

    public AnomalyPageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IFeatureStore>(_features);
        Services.AddSingleton<ISpendQueries>(_bill);
        Services.AddSingleton<IDataHealthLedger>(_bill);
        Services.AddSingleton<IAnomalyLines>(_bill);
        Services.AddSingleton<IAnomalyStore>(_store);
        Services.AddSingleton<ILedgerStamp>(new FakeLedgerStamp());
        Services.AddSingleton<LedgerMemo>();
        Services.AddSingleton<AnomalyDetection>();
        Services.AddSingleton<AnomalyWatch>();
        Services.AddSingleton<AnomalyReview>();
        Services.AddSingleton<AnomalyRegister>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Admin);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _features.Features.Add(new Feature { Id = "search", Name = "Search <b>x</b>" });
        _bill.Bill("search", new(2026, 5, 1), new(2026, 11, 21), _ => 100m).Bill("search", new(2026, 11, 12), new(2026, 11, 12), _ => 400m);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Page_Opened_ListsWhatDepartedWithItsFigures()
    {
        var page = await OpenAsync("");

        Assert.Equal(
            ["Search <b>x</b>", "Rise", "12 Nov 2026 estimated", "100.00", "400.00", "+300.00", "+300.0\u00A0%", "Open"],
            page.FindAll("tbody tr")[1].Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))));
        Assert.Empty(page.FindAll("b"));
        Assert.Contains("2 departures wait for an explanation.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("21 days with too little history", page.Markup, StringComparison.Ordinal);
        Assert.Contains("credits, refunds and tax are not in it", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenedOne_ShowsWhatMovedWithALinkToItsRows()
    {
        var page = await OpenAsync("?anomaly=2");

        var moved = page.FindAll("table").Single(table => table.QuerySelector("caption")!.TextContent == "Usage types that moved");
        Assert.Equal(["USE1-search-tokens", "Nova Pro", "more used, same price", "100.00", "400.00", "+300.00"], moved.QuerySelectorAll("tbody tr > *").Take(6).Select(cell => cell.TextContent));
        Assert.Equal(
            "/spend?from=2026-11-12&to=2026-11-13&group=usageType&granularity=daily&only=usageType%3DUSE1-search-tokens&only=service%3DAmazon%20Bedrock&only=feature%3Dsearch",
            moved.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Contains("More was used at the same price: +$300.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("+300.00", moved.QuerySelectorAll("tfoot td").ElementAt(4).TextContent);
    }

    [Fact]
    public async Task Explain_WithANote_IsARecordAndMovesTheCount()
    {
        var page = await OpenAsync("?anomaly=2");

        page.Find("form.said input[maxlength]").Change("A load test");
        page.FindAll("form.said button")[0].Click();
        await page.Find("form.said").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("A load test", page.Find("table + *, .panel").ParentElement!.TextContent, StringComparison.Ordinal));
        var stored = (await _store.GetAllAsync(Xunit.TestContext.Current.CancellationToken))[1];
        Assert.Equal((AnomalyState.Explained, "ada", "A load test"), (stored.State, stored.Changes[^1].Author, stored.Changes[^1].Note));
        page.WaitForAssertion(() => Assert.Equal(["1", "1", "0"], page.FindAll(".value").Take(3).Select(value => value.TextContent.Trim())));
    }

    [Fact]
    public async Task Viewer_SeesNoForm_AndAPressedButtonIsRefused()
    {
        var page = await OpenAsync("?anomaly=2");
        page.Find("form.said input[maxlength]").Change("A load test");
        _signIn.Become(Roles.Viewer);

        await page.Find("form.said").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Engineers, analysts and administrators", page.Markup, StringComparison.Ordinal));
        Assert.All(await _store.GetAllAsync(Xunit.TestContext.Current.CancellationToken), anomaly => Assert.Single(anomaly.Changes));
    }

    [Fact]
    public async Task Limits_Raised_MakeItVanishWithARecord()
    {
        var page = await OpenAsync("");

        page.Find("form.limits input").Change("1000");
        await page.Find("form.limits").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Open, no longer found", page.Markup, StringComparison.Ordinal));
        Assert.Equal(1000m, _store.Limits!.Rise.Floor.Amount);
        Assert.Equal("0", page.Find(".value").TextContent.Trim());
    }

    [Fact]
    public async Task Filters_GoToTheAddressAndComeFromIt()
    {
        var page = await OpenAsync("?feature=total");
        Assert.Equal("All of Bedrock", page.Find("tbody th").TextContent.Trim());

        page.FindAll("select")[0].Change("Closed");

        Assert.EndsWith("/anomalies?state=closed&feature=total", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("None of them is as chosen above.", page.Markup, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<AnomalyList>> OpenAsync(string query)
    {
        // What the page finds has numbers only once it was found.
        await Services.GetRequiredService<AnomalyWatch>().FindAsync(Xunit.TestContext.Current.CancellationToken);
        Navigation.NavigateTo($"/anomalies{query}");
        var page = Render<AnomalyList>();
        page.WaitForElement("table");
        return page;
    }
}
