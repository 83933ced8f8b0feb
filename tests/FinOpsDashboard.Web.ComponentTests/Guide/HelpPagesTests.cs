using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Application.Guide;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Web.Components.Layout;
using FinOpsDashboard.Web.Components.Pages;

namespace FinOpsDashboard.Web.ComponentTests.Guide;

public sealed class HelpPagesTests : BunitContext
{
    public HelpPagesTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Menu_LastEntry_IsHelp() => Assert.Equal("/help", NavItem.Menu[^1].Address);

    [Fact]
    public void Help_Glossary_HasEveryWordWithItsNamesElsewhere()
    {
        var page = Render<Help>();

        var rows = page.FindAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());
        Assert.Equal(Glossary.Bill.Count + Glossary.Allocation.Count + Glossary.Scenarios.Count, rows.Count);
        Assert.Equal(["UnblendedCost", "BilledCost"], rows["Unblended cost"].Skip(1));
    }

    [Fact]
    public void Help_FocusExport_SaysOfEveryColumnThatStandsInOrIsMissing()
    {
        var page = Render<Help>();

        var told = page.FindAll(".focus-columns").SelectMany(note => note.TextContent.Split(", ")).ToList();
        Assert.Equal(FocusNotes.All.SelectMany(note => note.Columns), told);
        Assert.Contains("ListCost", told);
        Assert.Contains("SkuPriceId", told);
    }

    [Fact]
    public void Costing_Levers_StandInTheOrderTheyActIn()
    {
        var page = Render<HelpCosting>();

        var words = page.FindAll(".formula").Select(formula => formula.Id).ToList();
        Assert.Equal(words.Distinct().Count(), words.Count);
        Assert.Equal(
            LeverFormulas.Stages.SelectMany(stage => stage.Levers).Concat(HostingFormulas.All).Concat(ResultFormulas.Option).Select(formula => formula.Word),
            words.Skip(ResultFormulas.Whole.Count));
        Assert.Contains("x ÷ (x + e^−x)", page.Find("#import").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("nav a[href*='#']"), link => Assert.NotNull(page.Find("#" + link.GetAttribute("href")!.Split('#')[1])));
    }

    [Fact]
    public void Scenario_EveryFieldOfBothSchemas_IsOnThePage()
    {
        var page = Render<HelpScenario>();

        var fields = page.FindAll("tbody th").Select(cell => cell.TextContent).ToHashSet();
        Assert.Empty(FieldsOf(ScenarioSchemas.Scenario).Concat(FieldsOf(ScenarioSchemas.Result)).Except(fields));
        Assert.Equal(["/schemas/v1/scenario.json", "/schemas/v1/result.json"], page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
        var ids = page.FindAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Empty(page.FindAll("a[href^='/help/scenario#']").Select(link => link.GetAttribute("href")!.Split('#')[1]).Except(ids));
    }

    [Fact]
    public void Examples_List_LeadsToEachWithItsQuestion()
    {
        var page = Render<HelpExamples>();

        Assert.Equal(WorkedExamples.All.Select(example => "/help/examples/" + example.Name), page.FindAll(".example a").Select(link => link.GetAttribute("href")));
        Assert.All(WorkedExamples.All, example => Assert.Contains(example.Question, page.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("round-numbers", 9, 1 + 4, 1)]
    [InlineData("round-numbers-small", 7, 1 + 4, 1)]
    [InlineData("video-search-routing", 9, 1 + 3, 0)]
    [InlineData("llama-on-hours", 10, 1 + 4, 1)]
    [InlineData("caching-break-even", 11, 1 + 6, 1)]
    public void Example_Page_ShowsArithmeticResultPictureAndSources(string name, int steps, int options, int charts)
    {
        var example = WorkedExamples.Find(name)!;
        var page = Render<HelpExample>(parameters => parameters.Add(component => component.Name, name));

        Assert.Equal(example.Lesson, page.Find(".answer").TextContent);
        Assert.Equal(example.Steps.Select(step => step.What + step.Working), page.FindAll(".steps li").Select(line => line.TextContent));
        Assert.Equal(steps, example.Steps.Count);
        Assert.Equal(options, page.FindAll(".table-frame[aria-label^='The options'] tbody tr").Count);
        Assert.Equal(charts, page.FindAll("figure.chart").Count);
        Assert.Equal(example.Sources.Select(source => source.Address.ToString()), page.FindAll(".sources a").Select(link => link.GetAttribute("href")));
        Assert.All(page.FindAll(".sources li"), line => Assert.Contains("retrieved 22 Nov 2026", line.TextContent, StringComparison.Ordinal));
        Assert.Equal($"/help/examples/{name}/scenario.json", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Example_OptionThatCannotBeHad_SaysWhyInsteadOfAFigure()
    {
        var page = Render<HelpExample>(parameters => parameters.Add(component => component.Name, "llama-on-hours"));

        Assert.Contains("models['llama-3.1-8b'].customInput is not given", page.Find("td[colspan='6']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Example_UnknownName_OffersTheList()
    {
        var page = Render<HelpExample>(parameters => parameters.Add(component => component.Name, "<b>x</b>"));

        Assert.Empty(page.FindAll("b"));
        Assert.Equal("/help/examples", page.Find(".action a").GetAttribute("href"));
    }

    private static IEnumerable<string> FieldsOf(JsonNode? node) => node switch
    {
        JsonObject schema => (schema["properties"] as JsonObject ?? []).Select(property => property.Key).Concat(schema.SelectMany(part => FieldsOf(part.Value))),
        JsonArray list => list.SelectMany(FieldsOf),
        _ => [],
    };
}
