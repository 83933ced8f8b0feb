using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FinOpsDashboard.Reporting.Cases;

namespace FinOpsDashboard.Reporting.Tests.Cases;

[Collection(SharedDemo.Name)]
public sealed class BusinessCaseHtmlTests(DemoCases demo)
{
    private const string Hostile = "<b>x</b>\"'; } </style><script>alert(1)</script> \\ ü€";

    [Theory]
    [InlineData(DemoCases.Distil)]
    [InlineData(DemoCases.Unpriced)]
    [InlineData(DemoCases.Stay)]
    public async Task Render_AnyCase_IsWellFormedAndNeedsNothingBesideIt(string featureId)
    {
        var page = await RenderAsync(await demo.CaseAsync(featureId));

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Business case: ", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [href], [onload], [onclick]"));
        Assert.DoesNotContain("url(http", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Render_Tables_HaveCaptionsAndScopes()
    {
        var page = await RenderAsync(await demo.CaseAsync(DemoCases.Distil));

        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), header => Assert.Contains(header.GetAttribute("scope"), new[] { "col", "row" }));
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Equal(
            row.Closest("table")!.QuerySelectorAll("thead th").Length, row.Children.Length));
    }

    [Fact]
    public async Task Render_Charts_AreImagesWithWordsAndUniqueIds()
    {
        var page = await RenderAsync(await demo.CaseAsync(DemoCases.Distil));

        var charts = page.QuerySelectorAll("svg[role=img]");
        Assert.Equal(2, charts.Length);
        Assert.All(charts, chart => Assert.All(
            chart.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEmpty(page.GetElementById(id)!.TextContent.Trim())));
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
        Assert.NotEmpty(page.QuerySelectorAll("rect[fill='url(#billed-months-hatch)']"));
    }

    [Fact]
    public async Task Render_HostileNames_StayText()
    {
        var view = await demo.ViewAsync(DemoCases.Distil);
        var hostile = view with { Feature = view.Feature with { Name = Hostile, Owner = Hostile, Description = Hostile } };

        var page = await RenderAsync(BusinessCase.Of(hostile, DemoCases.Context));

        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"Business case: {Hostile}", page.Title);
        Assert.Empty(page.QuerySelectorAll("b, script"));
        Assert.Single(page.QuerySelectorAll("style"));
        var pageTexts = page.DocumentElement.GetAttribute("style")!;
        Assert.Equal(8, pageTexts.Count(character => character == '\''));
        Assert.DoesNotContain('<', pageTexts);
    }

    private async Task<IHtmlDocument> RenderAsync(BusinessCase businessCase)
    {
        var html = await demo.Html.RenderAsync(businessCase);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
    }
}
