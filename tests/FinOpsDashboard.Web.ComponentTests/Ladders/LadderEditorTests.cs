using AngleSharp.Dom;
using FinOpsDashboard.Web.Components.Pages;

namespace FinOpsDashboard.Web.ComponentTests.Ladders;

public sealed class LadderEditorTests : LadderBench
{
    [Fact]
    public async Task Show_Figures_AreInTheAddressAndInTheAnswer()
    {
        var page = await OpenFormAsync();
        Field(page, "6 months, USD a unit hour").Change("23");
        Field(page, "Demand falls by, %").Change("50");
        page.FindAll("form")[1].Submit();
        page.WaitForAssertion(() => Assert.StartsWith("Hold 1 unit for one month and buy up to 2", page.Find(".answer").TextContent, StringComparison.Ordinal));
        Assert.Contains("&six=23&", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("&fall=0.5", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("Demand falls by 50\u00A0% in month 3", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Nonsense_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await OpenFormAsync();
        var address = Navigation.Uri;
        Field(page, "Hours of a month").Change("800");
        Field(page, "Busiest minute").Change("many " + Hostile);
        Field(page, "Work ends").Change("25");
        Field(page, "Tokens of a working hour").Change("");
        page.FindAll("form")[1].Submit();
        Assert.Equal(
        [
            $"Busiest minute over average minute: \"many {Hostile}\" has to be a number from 1 to 1000000.",
            "Hours of a month: \"800\" has to be a number from 1 to 744.",
            "Work ends: \"25\" has to be a whole number from 1 to 24.",
            "Tokens of a working hour: write a number from 0 to 1000000000000000.",
        ], page.FindAll("[role=alert] li").Select(fault => fault.TextContent));
        Assert.Equal("many " + Hostile, Field(page, "Busiest minute").GetAttribute("value"));
        Assert.Empty(page.FindAll("b"));
        Assert.Equal(address, Navigation.Uri);
    }

    [Fact]
    public async Task Show_PastedWeek_TakesItsHours()
    {
        var page = await OpenFormAsync();
        page.FindAll("select").Single(select => select.TextContent.Contains("168 numbers", StringComparison.Ordinal)).Change("Hours");
        var area = page.Find("textarea");
        Assert.Equal(168, area.GetAttribute("value")!.TrimEnd().Split('\n').Length);
        area.Change(string.Join('\n', Enumerable.Repeat(string.Join('\t', Enumerable.Repeat("1,000", 23).Append("x")), 7)));
        page.FindAll("form")[1].Submit();
        Assert.Contains("line 1, column 24: \"x\" is no number.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        page.Find("textarea").Change(string.Join('\n', Enumerable.Repeat(string.Join('\t', Enumerable.Repeat("1,000", 24)), 7)));
        page.FindAll("form")[1].Submit();
        page.WaitForAssertion(() => Assert.StartsWith("Hold 1 unit for six months: $9,548 a month", page.Find(".answer").TextContent, StringComparison.Ordinal));
        Assert.Contains("hours=1000.0%2A168", Navigation.Uri, StringComparison.Ordinal);
        Assert.DoesNotContain("week=", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ways_SwitchedOff_AreLeftOut()
    {
        var page = await OpenAsync(Office);
        page.FindAll(".ways button").Single(button => button.TextContent == "6 months").Click();
        page.WaitForAssertion(() => Assert.Contains("without=sixMonths", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("false", page.FindAll(".ways button")[3].GetAttribute("aria-pressed")));
        Assert.StartsWith("Hold 1 unit for one month", page.Find(".answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feature_Chosen_TakesItsFiguresAndKeepsTheWeek()
    {
        var page = await OpenAsync(Office + "&fallMonth=7");
        page.Find("select").Change(Id);
        page.WaitForAssertion(() => Assert.Contains($"feature={Id}&", Navigation.Uri, StringComparison.Ordinal));
        Assert.Contains("week=8-18", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("fallMonth=7", Navigation.Uri, StringComparison.Ordinal);
        Assert.DoesNotContain("six=", Navigation.Uri, StringComparison.Ordinal);
        Assert.DoesNotContain("model=", Navigation.Uri, StringComparison.Ordinal);
    }

    private static IElement Field(IRenderedComponent<Commitments> page, string label) =>
        page.FindAll("form label").First(found => found.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!;

    private async Task<IRenderedComponent<Commitments>> OpenFormAsync()
    {
        var page = await OpenAsync(Office);
        page.Find("button[aria-expanded]").Click();
        return page;
    }
}
