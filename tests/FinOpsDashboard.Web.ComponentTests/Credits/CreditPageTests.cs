using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.Credits;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Credits;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Credits;

/// <summary>The ledger ends with October 2026, of which credits paid 310 of 2,500 dollars; a pool with a hostile name has 1,000 left.</summary>
public sealed class CreditPageTests : BunitContext, IAsyncLifetime
{
    private readonly FakeCreditBill _bill = new();
    private readonly FakeCreditPools _pools = new();
    private readonly TestSignIn _signIn;

    public CreditPageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<ISpendQueries>(_bill);
        Services.AddSingleton<IBilledRates>(_bill);
        Services.AddSingleton<IPriceStore>(new FakePriceStore());
        Services.AddSingleton<PriceBooks>();
        Services.AddSingleton<EffectiveRates>();
        Services.AddSingleton<ICreditPools>(_pools);
        Services.AddSingleton<CreditRegister>();
        Services.AddSingleton<CreditReview>();
        Services.AddSingleton<CostBases>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Admin);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public async ValueTask InitializeAsync() => await _pools.SetAsync(
        new StoredCreditPool
        {
            Pool = new CreditPool
            {
                Id = 0,
                Name = "Pool <b>x</b>",
                Granted = Usd.FromDollars(5_000),
                First = new(2026, 10, 1),
                Expiry = new(2027, 12, 31),
                Balance = new CreditBalance(new(2026, 10, 31), Usd.FromDollars(1_000)),
            },
            Author = "ada",
            EnteredAt = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero),
        },
        Xunit.TestContext.Current.CancellationToken);

    [Fact]
    public void Page_Opened_ShowsPoolsWhatTheyPaidAndEveryBasis()
    {
        var page = Open();

        Assert.Equal(["$1,000", "$310", "$2,500", "$0.00"], page.FindAll(".value").Select(value => value.TextContent.Trim()));
        Assert.Equal(["5,000.00", "310.00", "3,690.00", "1,000.00", "10.00"], Table(page, "Credit pools in").QuerySelectorAll("tbody td").Take(5).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Runs out on 8 Feb 2027", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
        Assert.Equal(["Oct 2026", "2,500.00", "\u2212310.00", "0.00", "2,190.00"], Cells(page, "Credits by month and pool"));
        Assert.Equal(["Oct 2026", "2,500.00", "2,500.00", "2,500.00", "2,250.00", "2,250.00"], Cells(page, "Usage charges by month and cost basis"));
        Assert.Equal(["Oct 2026", "2,400.00", "100.00", "\u2212310.00", "0.00", "100.00", "2,290.00"], Cells(page, "Charges by month, Unblended"));
    }

    [Fact]
    public void Bases_AnotherOneChosen_ShowsItsChargesUnderItsName()
    {
        var page = Open();

        page.Find(".chooser select").Change("NetUnblended");

        Assert.Equal(["Oct 2026", "2,160.00", "90.00"], Cells(page, "Charges by month, Net unblended").Take(3));
    }

    [Fact]
    public void Bases_LineWithoutPrice_SaysUnknownAndHowMany()
    {
        _bill.UsageType = "USE1-something-new";

        Assert.Equal("unknown (1 line without price)", Cells(Open(), "Usage charges by month and cost basis")[1]);
    }

    [Fact]
    public async Task Balance_EnteredAnew_ReplacesThePoolAndKeepsTheRecord()
    {
        var page = Open();

        page.Find("td.actions button").Click();
        page.FindAll("form.entry input[inputmode]")[1].Change("400");
        await page.Find("form.entry").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("$400", page.Find(".value").TextContent.Trim()));
        Assert.Contains("withdrawn by ada", page.Find("ul.withdrawn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Viewer_FindsNoForm_AndAPressedButtonChangesNothing()
    {
        var page = Open();
        page.Find("td.actions button").Click();
        _signIn.Become(Roles.Viewer);

        await page.WaitForElement("form.entry").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Engineers, analysts and administrators", page.Markup, StringComparison.Ordinal));
        Assert.Single(await _pools.GetAllAsync(Xunit.TestContext.Current.CancellationToken));
    }

    private IRenderedComponent<CreditList> Open()
    {
        var page = Render<CreditList>();
        page.WaitForElement("table");
        return page;
    }

    private static AngleSharp.Dom.IElement Table(IRenderedComponent<CreditList> page, string caption) =>
        page.FindAll("table").First(table => table.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal));

    private static List<string> Cells(IRenderedComponent<CreditList> page, string caption) =>
        [.. Table(page, caption).QuerySelector("tbody tr")!.Children.Select(cell => cell.TextContent.Trim())];
}
