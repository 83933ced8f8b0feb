using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Web.Components.Pages;

namespace FinOpsDashboard.Web.ComponentTests.Ladders;

public sealed class CommitmentsPageTests : LadderBench
{
    [Fact]
    public async Task Page_OfficeWeek_AnswersFirst()
    {
        var page = await OpenAsync(Office);
        Assert.StartsWith("Hold 1 unit for six months and buy up to 2 by the hour: $19,977 a month, 28.5", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Equal(["$19,977", "1", "68.7\u00A0%", "$57,290"], page.FindAll(".tile .value").Select(value => value.TextContent));
        var layers = page.Find("[aria-label^='The layers']");
        Assert.Equal(["1", "2", "3"], layers.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("Hold for 6 months", layers.TextContent, StringComparison.Ordinal);
        Assert.Contains("19,976.97", layers.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("needs code", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Picture_IsDescribedAndHasATable()
    {
        var page = await OpenAsync(Office);
        Assert.StartsWith("Unit 1 is needed in 168 of 168 hours: hold for 6 months. Units 2 to 3 are needed in 50 of 168 hours", page.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("rect.used").Count);
        Assert.Equal("1680", page.FindAll("rect.used")[0].GetAttribute("width"));
        Assert.Equal("500", page.FindAll("rect.used")[1].GetAttribute("width"));
        page.FindAll("figure button[aria-pressed]")[0].Click();
        var rows = page.FindAll("figure")[0].QuerySelectorAll("tbody tr");
        Assert.Equal(168, rows.Length);
        Assert.Equal(["Mon 08:00", "2.5\u00A0K", "0", "2.5", "3", "0", "2", "0", "1"], rows[0].Children.Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Page_WeekMap_SaysWhenItIsBusiest()
    {
        var page = await OpenAsync(Office);
        Assert.Contains("busiest on Monday at 08:00 with 2.5\u00A0K an hour", page.Find(".map").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(168, page.FindAll(".cell").Count);
        page.FindAll("figure button[aria-pressed]")[1].Click();
        Assert.Equal(7, page.FindAll("figure")[1].QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Page_UnitsBesideTokens_SaysThatItNeedsCode()
    {
        var page = await OpenAsync(Office + "&tokenIn=22000&tokenOut=0");
        Assert.Contains("and leave the rest on demand", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Contains(CommitmentAnswer.SpillOver, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingToGoBy_OffersAnExample()
    {
        var page = await OpenAsync("?feature=");
        Assert.Equal("No model is chosen yet", page.Find(".empty h2").TextContent);
        Assert.Equal(Commitments.Example, page.Find(".empty a").GetAttribute("href"));
        Navigation.NavigateTo(Commitments.Example);
        page.WaitForAssertion(() => Assert.StartsWith("Hold 1 unit for six months and buy up to 2 by the hour", page.Find(".answer").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_ThroughputUnknown_SaysSoAndOpensTheForm()
    {
        Bill();
        var page = await OpenAsync("");
        Assert.StartsWith("What one model unit delivers is not known", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("form .form-grid"));
        Assert.Empty(page.FindAll("svg[role=img]"));
        Assert.Contains("no public price per model unit was found", page.Find(".caution").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HostileNames_AreText()
    {
        Bill();
        var page = await OpenAsync("?model=" + Uri.EscapeDataString(Hostile));
        Assert.Empty(page.FindAll("b"));
        Assert.Contains("Invoices " + Hostile, page.Find("select").TextContent, StringComparison.Ordinal);
        Assert.Contains(Hostile, page.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_BillThatCannotBeRead_OffersAnotherTry()
    {
        Days.Failure = new InvalidOperationException("The database is away.");
        Navigation.NavigateTo("/commitments");
        var page = Render<Commitments>();
        page.WaitForAssertion(() => Assert.Contains("The commitments could not be worked out.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Days.Failure = null;
        page.Find(".retry button").Click();
        page.WaitForAssertion(() => Assert.StartsWith("The bill has no week", page.Find(".answer").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    private void Bill() => Days.Days.AddRange(Enumerable.Range(2, 40).Select(back => new BilledDay(new DateOnly(2026, 11, 22).AddDays(-back), 1e6m, 1e5m)));
}
