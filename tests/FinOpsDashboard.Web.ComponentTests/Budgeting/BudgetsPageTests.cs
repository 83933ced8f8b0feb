using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Budgets;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Budgets;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Forecasting;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Budgeting;

/// <summary>22 November 2026. A feature with a hostile name costs 10 dollars a day.</summary>
public sealed class BudgetsPageTests : BunitContext
{
    private readonly FakeBudgetStore _store = new();
    private readonly TestSignIn _signIn;

    public BudgetsPageTests()
    {
        var features = new FakeFeatureStore();
        features.Features.Add(new Feature { Id = "search", Name = "Search <b>x</b>", Owner = "Discovery" });
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IFeatureStore>(features);
        Services.AddSingleton<ISpendQueries>(new FakeDailySpend().Bill("search", new(2026, 5, 1), new(2026, 11, 21), _ => 10m));
        Services.AddSingleton<IBudgetStore>(_store);
        Services.AddSingleton<BudgetReview>();
        Services.AddSingleton<BudgetRegister>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Analyst);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task NoBudget_SaysWhatWillStandHere()
    {
        var page = await OpenAsync("");

        Assert.Contains("No budget yet", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Present_ShowsFiguresTheirBasisStateAndCrossing()
    {
        await SetAsync("feature:search", "2026-11", 250m);

        var page = await OpenAsync("");

        Assert.Equal(
            ["Search <b>x</b>", "will be crossed", "November 2026", "250.00", "210.00", "84.0\u00A0%", "40.00", "300.00$300 – $300", "26 Nov 2026, foreseen"],
            page.Find("tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Empty(page.FindAll("b"));
        Assert.Contains("Features: unblended cost of usage charges, USD", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Cost basis: unblended cost of usage charges; credits, refunds and tax are not in it.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("will be crossed on 26 Nov 2026.", page.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finished_ShowsVarianceWithItsSignRule()
    {
        await SetAsync("feature:search", "2026-10", 300m);

        var page = await OpenAsync("?periods=finished");

        Assert.Contains(page.Find("tbody tr").Children, cell => cell.TextContent == "+10.00 (+3.3\u00A0%) unfavourable");
        Assert.Contains(BudgetText.SignRule, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_FilledIn_IsStoredForTheSignedInAuthorAndShown()
    {
        var page = await OpenAsync("");
        await page.FindAll("button").Single(button => button.TextContent.Contains("Set a budget", StringComparison.Ordinal)).ClickAsync(new());
        page.FindAll("form.form-grid select")[0].Change("Team");
        page.FindAll("form.form-grid select")[1].Change("Discovery");
        page.FindAll("form.form-grid input")[1].Change("much");
        await page.Find("form.form-grid").SubmitAsync();
        Assert.Contains("\"much\" is no number", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        page.FindAll("form.form-grid input")[1].Change("$400");
        await page.Find("form.form-grid").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Discovery", page.Find("tbody th").TextContent));
        var stored = Assert.Single(_store.Budgets);
        Assert.Equal(("team:Discovery", "2026-monthly", 400m, "ada"), ($"{stored.Scope}", $"{stored.Term}", stored.Plan.Planned.Amount, stored.Author));
    }

    [Fact]
    public async Task Amend_NeedsAReasonAndStaysOnRecord()
    {
        await SetAsync("feature:search", "2026-monthly", 250m);
        var page = await OpenAsync("");
        await page.FindAll("button").Single(button => button.TextContent == "Amend").ClickAsync(new());
        page.FindAll("form.form-grid input")[0].Change("320");
        await page.Find("form.form-grid").SubmitAsync();
        Assert.Contains("Say why", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        page.FindAll("form.form-grid input")[1].Change("Two more markets");
        await page.Find("form.form-grid").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Two more markets", page.Markup, StringComparison.Ordinal));
        Assert.Contains("planned $250", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Planned", "Amended"], page.FindAll("table")[^1].QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(("2026-11", "ada"), ($"{_store.Budgets[0].Plan.Amendments[0].From}", _store.Budgets[0].Plan.Amendments[0].Author));
    }

    [Fact]
    public async Task TakeBack_LeavesTheListAndIsNamedBelow()
    {
        await SetAsync("feature:search", "2026-11", 250m);
        var page = await OpenAsync("");
        await page.FindAll("button").Single(button => button.TextContent == "Take back").ClickAsync(new());
        page.Find("form.form-grid input").Change("Stopped");

        await page.Find("form.form-grid").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Which budgets were taken back?", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Stopped", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.False(_store.Budgets[0].Counts);
    }

    [Fact]
    public async Task Engineer_ReadsAndFindsNothingThatWrites()
    {
        await SetAsync("feature:search", "2026-11", 250m);
        _signIn.Become(Roles.Engineer);

        var page = await OpenAsync("");

        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent is "Amend" or "Take back");
        Assert.Contains("Analysts and administrators may amend budgets.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amend_RoleWithdrawn_StoresNothingAndSaysWhy()
    {
        await SetAsync("feature:search", "2026-11", 250m);
        var page = await OpenAsync("");
        await page.FindAll("button").Single(button => button.TextContent == "Amend").ClickAsync(new());
        page.FindAll("form.form-grid input")[0].Change("320");
        page.FindAll("form.form-grid input")[1].Change("why");
        _signIn.Become(Roles.Engineer);

        await page.Find("form.form-grid").SubmitAsync();

        Assert.NotEmpty(page.Find("[role=alert]").TextContent);
        Assert.Empty(_store.Budgets[0].Plan.Amendments);
    }

    [Fact]
    public async Task Address_OfABudgetThatIsNotThere_SaysSo()
    {
        await SetAsync("feature:search", "2026-11", 250m);

        var page = await OpenAsync("?budget=9");

        Assert.Contains("number 9", page.Find(".message.caution").TextContent, StringComparison.Ordinal);
    }

    private async Task SetAsync(string scope, string term, decimal dollars)
    {
        var entry = new BudgetEntry(BudgetScope.TryParse(scope, out var read) ? read : default, BudgetTerm.TryParse(term, out var periods) ? periods : default, dollars);
        Assert.Empty((await Services.GetRequiredService<BudgetRegister>().SetAsync([entry], "bob", Xunit.TestContext.Current.CancellationToken)).Faults);
    }

    private async Task<IRenderedComponent<Budgets>> OpenAsync(string query)
    {
        Navigation.NavigateTo("/budgets" + query);
        var page = Render<Budgets>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy=true]")));
        await page.InvokeAsync(() => { });
        return page;
    }
}
