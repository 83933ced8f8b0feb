using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portfolio = FinOpsDashboard.Web.Components.Pages.Portfolio;

namespace FinOpsDashboard.Web.ComponentTests.Choosing;

/// <summary>The pages that say which lever to pull, how sure that is, and which feature comes first.</summary>
public sealed class ChoicePagesTests : FeatureBench
{
    private const string Requests = "workload.requestsPerMonth";

    private WorkspaceAssumptions Stored => WorkspaceAssumptions.FromJson(Store.Assumptions[Id]);

    [Fact]
    public void Levers_Feature_NamesTheLightestAndLinksToItsRisk()
    {
        var page = Levers();
        var lightest = page.FindAll("tr").Single(row => row.TextContent.Contains("lightest that clears the bar", StringComparison.Ordinal));
        Assert.Equal($"/features/{Id}/risk?option={OptionIds.OnDemand}", lightest.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Distilled, on demand is the lightest combination", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public void Levers_AnswerSaved_ChangesTheChoiceAndKeepsRangesOfAnotherTab()
    {
        var page = Levers();
        Press(page, "Answer");
        Store.Assumptions[Id] = (Stored with
        {
            Ranges = new Dictionary<string, UncertainRange> { [Requests] = new(1m, 2m) },
            Levers = new() { Figures = new() { CompressionRatio = 3m } },
        }).ToJson();
        Type(page, "Requests that can wait a day", "80");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Flex tier is the lightest combination", page.Find(".answer").TextContent, StringComparison.Ordinal));

        // Who uses no mouse goes on where the form was opened.
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke());
        Assert.Equal((0.8m, new UncertainRange(1m, 2m), 3m), (Stored.Levers!.DeferrableShare, Stored.Ranges![Requests], Stored.Levers.Figures!.CompressionRatio));
    }

    [Fact]
    public void Levers_ShareWrittenWithAComma_IsRefusedAndKept()
    {
        var page = Levers();
        Press(page, "Answer");
        Type(page, "Easy requests", "0,5");
        page.Find("form").Submit();
        Assert.Contains("Easy requests, %: \"0,5\" is no number.", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(Stored.Levers);
    }

    [Fact]
    public void Risk_RangesSaved_ReplaceTheDefaultAndStayForOtherOptions()
    {
        const string hourly = "models.nova-micro.modelUnit.hourly";
        Store.Assumptions[Id] = (Stored with { Ranges = new Dictionary<string, UncertainRange> { [hourly] = new(0.5m, 1.5m) } }).ToJson();
        var page = Risk();
        Press(page, "Change");
        page.WaitForElement("input[aria-label='Low of Requests in month 1']").Change("900,000");
        page.Find("input[aria-label='High of Requests in month 1']").Change("1,100,000");
        Press(page, "Save and draw again");

        page.WaitForAssertion(() => Assert.Contains("Entered on this page.", page.Markup, StringComparison.Ordinal));
        Assert.Equal([hourly, Requests], Stored.Ranges!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new UncertainRange(900_000m, 1_100_000m), Stored.Ranges[Requests]);
    }

    [Fact]
    public void Risk_AssumptionTakenAsCertain_CanBeGivenARange()
    {
        var page = Risk();
        Press(page, "Change");
        page.WaitForElement("select").Change("levers.distillation.epochs");
        page.WaitForElement("input[aria-label='High of Distillation: passes over the training data']").Change("5");
        Press(page, "Save and draw again");

        page.WaitForAssertion(() => Assert.Equal(new UncertainRange(1m, 5m), Stored.Ranges!["levers.distillation.epochs"]));
        page.WaitForAssertion(() => Assert.Contains("Distillation: passes over the training data", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Risk_LowAboveTheAssumedValue_IsRefused()
    {
        var page = Risk();
        Press(page, "Change");
        page.WaitForElement("input[aria-label='Low of Requests in month 1']").Change("2,000,000");
        Press(page, "Save and draw again");
        Assert.Contains("low, base and high must rise", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(Stored.Ranges);
    }

    [Fact]
    public void Levers_RoleWithdrawn_KeepsTheAnswersAndSaysWhy()
    {
        var page = Levers();
        Press(page, "Answer");
        Type(page, "Easy requests", "50");
        SignIn.Become(Roles.Viewer);
        page.Find("form").Submit();
        Assert.Contains("Your role does not allow this", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(Stored.Levers);
    }

    [Theory]
    [InlineData("Save and draw again")]
    [InlineData("Back to defaults")]
    public void Risk_RoleWithdrawn_KeepsTheRangesAndSaysWhy(string button)
    {
        Store.Assumptions[Id] = (Stored with { Ranges = new Dictionary<string, UncertainRange> { [Requests] = new(1m, 2_000_000m) } }).ToJson();
        var page = Risk();
        Press(page, "Change");
        page.WaitForElement("input[aria-label='Low of Requests in month 1']").Change("900,000");
        SignIn.Become(Roles.Viewer);
        Press(page, button);
        Assert.Contains("Your role does not allow this", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(new UncertainRange(1m, 2_000_000m), Assert.Single(Stored.Ranges!).Value);
    }

    [Fact]
    public void Risk_Viewer_MayLookButNotChange()
    {
        SignIn.Become(Roles.Viewer);
        var page = Risk();
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Trim() == "Change");
        Assert.Contains("in 8 of 10 draws", page.Find(".answer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Levers_OwnFigures_ReplaceOursAndBringRetrieval()
    {
        var page = Levers();
        Press(page, "Own figures");
        Type(page, "Distillation: work, weeks", "2");
        Type(page, "Retrieved tokens per request", "300");
        Type(page, "Vector store, USD a month", "345.50");
        page.FindAll("form").Single(form => form.TextContent.Contains("Vector store", StringComparison.Ordinal)).Submit();

        page.WaitForState(() => page.FindAll("tbody th").Any(cell => cell.TextContent == "Retrieval (RAG)"));
        var figures = Stored.Levers!.Figures!;
        Assert.Equal((300m, 345.5m, 2m), (figures.RetrievedTokensPerRequest, figures.VectorStoreMonthlyUsd, figures.Work!["distillation"].EffortWeeks));
        Assert.Null(figures.Work["distillation"].QualityRisk);
    }

    [Fact]
    public void Levers_TwoFormsAndTwoTabs_KeepWhatIsTypedAndWhatOthersStored()
    {
        var page = Levers();
        Press(page, "Own figures");
        Type(page, "Compression, times shorter", "4");
        Press(page, "Answer");
        Type(page, "Requests that can wait a day", "80");
        page.FindAll("form").Single(form => form.TextContent.Contains("can wait a day", StringComparison.Ordinal)).Submit();
        page.WaitForState(() => Stored.Levers?.DeferrableShare == 0.8m);

        // Another tab stores a figure of its own; what was typed here is still there, and takes nothing of it away.
        Store.Assumptions[Id] = (Stored with { Levers = Stored.Levers! with { Figures = new() { RouterEscalationRate = 0.1m } } }).ToJson();
        page.WaitForState(() => page.FindAll("label").Any(label => label.TextContent.Contains("Compression", StringComparison.Ordinal)));
        page.FindAll("form").Single(form => form.TextContent.Contains("Vector store", StringComparison.Ordinal)).Submit();
        page.WaitForState(() => Stored.Levers?.Figures?.CompressionRatio is not null);
        Assert.Equal((4m, 0.1m, 0.8m), (Stored.Levers!.Figures!.CompressionRatio, Stored.Levers.Figures.RouterEscalationRate, Stored.Levers.DeferrableShare));
    }

    [Fact]
    public void Levers_FiguresOutOfRange_AreNamedAndNothingIsStored()
    {
        var page = Levers();
        Press(page, "Own figures");
        Type(page, "Distillation: risk to quality, %", "120");
        Type(page, "Compression, times shorter", "0,5");
        page.FindAll("form").Single(form => form.TextContent.Contains("Vector store", StringComparison.Ordinal)).Submit();

        page.WaitForElement("[role=alert]");
        Assert.Equal(2, page.FindAll("[role=alert] li").Count);
        Assert.False(Store.Assumptions.ContainsKey(Id) && Stored.Levers is not null);
    }

    [Fact]
    public void Levers_KindsOfRequests_AreReadAsShares()
    {
        var page = Levers();
        Press(page, "Answer");
        Type(page, "Kinds of requests", "50, 60");
        page.FindAll("form").Single(form => form.TextContent.Contains("Kinds of requests", StringComparison.Ordinal)).Submit();
        page.WaitForElement("[role=alert]");
        Assert.Contains("100 together at most", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        // A decimal comma would make four kinds of two.
        Type(page, "Kinds of requests", "12,5; 12,5");
        page.FindAll("form").Single(form => form.TextContent.Contains("Kinds of requests", StringComparison.Ordinal)).Submit();
        page.WaitForAssertion(() => Assert.Contains("\"12,5\" is no number", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        Type(page, "Kinds of requests", "50; 30.5");
        page.FindAll("form").Single(form => form.TextContent.Contains("Kinds of requests", StringComparison.Ordinal)).Submit();
        page.WaitForState(() => Store.Assumptions.ContainsKey(Id) && Stored.Levers?.SpecialistShares is not null);
        Assert.Equal([0.5m, 0.305m], Stored.Levers!.SpecialistShares!);
    }

    [Fact]
    public void Portfolio_LimitThatNothingFits_SaysSoAndNamesTheFeature()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/portfolio?weeks=1");
        var page = Render<Portfolio>();
        page.WaitForElement("tbody tr");
        Assert.Contains("No case is worth doing within these limits", page.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Contains("Invoices", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public void Portfolio_Credits_ShowWhatTheyPayAndWhatIsLeft()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/portfolio?credits=1000&expires=1&cash=5000");
        var page = Render<Portfolio>();
        var panel = page.WaitForElement("section:contains('What do the credits pay?')");
        Assert.Contains("expire unused after month 1", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal(["As it is", "With the chosen cases"], panel.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Portfolio_ExpiryWithoutCredits_IsNamed()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/portfolio?expires=6&weeks=many");
        var page = Render<Portfolio>();
        page.WaitForElement("tbody tr");
        Assert.Equal(2, page.FindAll("[role=alert] li").Count);
        Assert.Contains("no credits", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("\"many\"", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    /// <summary>What only some may press comes once it is known who looks.</summary>
    private static void Press<T>(IRenderedComponent<T> page, string button)
        where T : IComponent
    {
        page.WaitForState(() => page.FindAll("button").Any(candidate => candidate.TextContent.Trim() == button));
        page.FindAll("button").Single(candidate => candidate.TextContent.Trim() == button).Click();
    }

    private static void Type<T>(IRenderedComponent<T> page, string label, string text)
        where T : IComponent
    {
        page.WaitForElement("form label");
        page.FindAll("label").Single(candidate => candidate.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector("input")!.Change(text);
    }

    private IRenderedComponent<Levers> Levers()
    {
        var page = Render<Levers>(parameters => parameters.Add(component => component.Id, Id));
        page.WaitForElement("tbody tr");
        return page;
    }

    private IRenderedComponent<Web.Components.Pages.Risk> Risk()
    {
        var page = Render<Web.Components.Pages.Risk>(parameters => parameters.Add(component => component.Id, Id));
        page.WaitForElement("tbody tr", TimeSpan.FromSeconds(20));
        return page;
    }
}
