using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Allocation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Reconciliation;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Reconciliation;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.Reconciliation;
using FinOpsDashboard.Testing.Spending;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Reconciling;

/// <summary>October of the feature with the hostile name: entered 2,000 and 150 million tokens of Nova Premier, at 2.50 and 12.50 USD.</summary>
public sealed class ReconcilePageTests : BunitContext
{
    private const string Id = "invoices";
    private static readonly BillingMonth October = new(2026, 10);
    private readonly FakeFeatureStore _features = new();
    private readonly FakeMonthBill _bill = new(October);
    private readonly FakeInvoiceTotals _invoices = new();
    private readonly TestSignIn _signIn;

    public ReconcilePageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IFeatureStore>(_features);
        Services.AddSingleton<IAllocationPlans>(_features);
        Services.AddSingleton<IPriceBooks>(_ => new FixedPriceBook(SeedPriceBook.Load()));
        Services.AddSingleton<IBilledLines>(_bill);
        Services.AddSingleton<IBilledRates>(_bill);
        Services.AddSingleton<ISpendQueries>(_bill);
        Services.AddSingleton<ILedgerStamp>(new FakeLedgerStamp());
        Services.AddSingleton<LedgerMemo>();
        Services.AddSingleton<IInvoiceTotals>(_invoices);
        Services.AddSingleton<MonthlyReconciliation>();
        Services.AddSingleton<InvoiceRegister>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Admin);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _features.Features.Add(new Feature { Id = Id, Name = "Invoices <b>x</b>", Rules = [new AllocationRule { FeatureId = Id, Model = "Nova Premier" }] });
        _features.Volumes.Add(new FeatureVolume { FeatureId = Id, Month = October, Requests = 1, InputTokens = 2_000_000_000, OutputTokens = 150_000_000 });
        // 1,900 × 2.50 + 150 × 12.50 = 6,625 of the 6,875 that were entered; 100 of input went to nobody.
        _bill.Bill(Id, "NovaPremier-input-tokens", 1_900, 2.5m).Bill(Id, "NovaPremier-output-tokens", 150, 12.5m)
            .Bill(Allocator.Unallocated, "NovaPremier-input-tokens", 100, 2.5m);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Page_LastClosedMonth_ShowsTheFiguresTheirBasisAndTheCause()
    {
        var page = await OpenAsync("");

        Assert.Equal(
            ["Invoices <b>x</b>", "6,875.00", "6,625.00", "6,625.00", "+250.00+3.8\u00A0%", "0.000.0\u00A0%", "Carried by no feature: +$250"],
            page.Find("tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Empty(page.FindAll("b"));
        Assert.Equal(["All of the month", "6,875.00", "6,875.00", "6,875.00", "0.00", "0.00", ""], page.Find("tfoot tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Cost basis: unblended cost of usage charges; credits, refunds and tax are not in it.", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("message caution", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feature_Followed_ShowsCausesThatAddUpAndIsInTheAddress()
    {
        var page = await OpenAsync("?month=2026-10");
        Assert.Empty(page.FindAll("h3.part"));

        Navigation.NavigateTo(page.Find("tbody th a").GetAttribute("href")!);

        page.WaitForElement("h3.part");
        Assert.EndsWith("/reconcile?month=2026-10&feature=invoices", Navigation.Uri, StringComparison.Ordinal);
        var causes = page.FindAll("h3.part")[0].NextElementSibling!;
        Assert.Equal(["Carried by no feature", "+250.00"], causes.QuerySelectorAll("tbody tr > *").Take(2).Select(cell => cell.TextContent));
        Assert.Equal(["Difference", "+250.00"], causes.QuerySelectorAll("tfoot tr > *").Take(2).Select(cell => cell.TextContent));
        Assert.Equal("true", page.Find("tbody th a").GetAttribute("aria-expanded"));
        Assert.Equal("/reconcile?month=2026-10", page.Find("tbody th a").GetAttribute("href"));
    }

    [Fact]
    public async Task LineWithoutPrice_IsNamedWithItsCost()
    {
        _bill.Bill(Id, "something-new", 1, 5m);

        var page = await OpenAsync("?month=2026-10&feature=invoices");

        Assert.Contains("1 without price", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Equal(["USE1-something-new", "5.00"], page.FindAll("table").Single(table => table.TextContent.StartsWith("Lines whose price is not known", StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr > *").Take(2).Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task NothingEntered_IsSaidAndNoZero()
    {
        _features.Volumes.Clear();

        var page = await OpenAsync("");

        Assert.Equal("none", page.FindAll("tbody tr")[0].Children[1].TextContent);
        Assert.Contains("No volume was entered for it.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EstimatedMonth_SaysSo()
    {
        _bill.Bill(Id, "NovaPremier-output-tokens-batch", 1, 6.25m, isEstimated: true);

        var page = await OpenAsync("");

        Assert.Contains("AWS may still change 1 day of October 2026.", page.Find(".message.caution").TextContent, StringComparison.Ordinal);
        Assert.Contains("estimated", page.Find("tbody tr th").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Month_Chosen_GoesToItsAddressAndMayBeEmpty()
    {
        var page = await OpenAsync("?feature=invoices");

        page.Find("select").Change("2026-09");

        page.WaitForAssertion(() => Assert.Contains("Nothing is stored for September 2026", page.Find(".empty").TextContent, StringComparison.Ordinal));
        Assert.EndsWith("/reconcile?month=2026-09&feature=invoices", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoice_Entered_IsKeptWithItsAuthorAndTiedOut()
    {
        _bill.Charges.Add(new ServiceCharge("Amazon Bedrock", "Credit", Usd.FromDollars(-75m)));
        var page = await OpenAsync("");
        await page.FindAll("button").Single(button => button.TextContent == "Enter an invoice total").ClickAsync(new());
        page.Find("form.form-grid input").Change("six");
        await page.Find("form.form-grid").SubmitAsync();
        Assert.Contains("\"six\" is no number", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);

        page.Find("form.form-grid input").Change("$6,875.00");
        page.Find("form.form-grid select").Change("FirstParty");
        await page.Find("form.form-grid").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("The invoice likely is before credits", page.Find(".told").TextContent, StringComparison.Ordinal));
        var entered = Assert.Single(_invoices.Totals);
        Assert.Equal((6_875m, InvoiceScope.FirstParty, "ada"), (entered.Total.Amount, entered.Scope, entered.Author));
        await page.FindAll("button").Single(button => button.TextContent == "Take back").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("taken back by ada", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".told"));
    }

    [Fact]
    public async Task Viewer_ReadsAndFindsNothingThatWrites()
    {
        _signIn.Become(Roles.Viewer);

        var page = await OpenAsync("");

        Assert.Empty(page.FindAll("form.form-grid"));
        Assert.Contains("Engineers, analysts and administrators may enter invoice totals.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_RoleWithdrawn_StoresNothingAndSaysWhy()
    {
        var page = await OpenAsync("");
        await page.FindAll("button").Single(button => button.TextContent == "Enter an invoice total").ClickAsync(new());
        page.Find("form.form-grid input").Change("1");
        _signIn.Become(Roles.Viewer);

        await page.Find("form.form-grid").SubmitAsync();

        Assert.NotEmpty(page.Find("[role=alert]").TextContent);
        Assert.Empty(_invoices.Totals);
    }

    private async Task<IRenderedComponent<Reconcile>> OpenAsync(string query)
    {
        Navigation.NavigateTo("/reconcile" + query);
        var page = Render<Reconcile>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy=true]")));
        await page.InvokeAsync(() => { });
        return page;
    }
}
