using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.PriceImport;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Aws;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Web.Components.Pricing;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using PricesPage = FinOpsDashboard.Web.Components.Pages.Prices;

namespace FinOpsDashboard.Web.ComponentTests.Pricing;

/// <summary>The page of prices over the product's own book on 22 November 2026.</summary>
public sealed class PricesPageTests : BunitContext
{
    private const string Hostile = "<b>x</b>";
    private const string Refusal = "Your role does not allow this";
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PriceKey Micro = new("Nova Micro", "us-east-1", IsGlobal: false, ServiceTier.Standard, PriceKind.Input, null);

    private readonly FakePriceStore _store = new();
    private readonly FakeBill _bill = new();
    private readonly TestSignIn _signIn;

    public PricesPageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IPriceStore>(_store);
        Services.AddSingleton<IBilledRates>(_bill);
        Services.AddSingleton<PriceBooks>();
        Services.AddSingleton<PriceRegister>();
        Services.AddSingleton<EffectiveRates>();
        Services.AddSingleton<PriceListImport>();
        Services.AddAwsCostSource();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _signIn = TestSignIn.Add(this, Roles.Engineer);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Book_Search_NarrowsByEveryWordAndByTheAddress()
    {
        var page = Open("/prices?q=micro+batch&region=us-east-1");

        Assert.Equal(["Input tokens", "Output tokens"], page.FindAll("tbody td.what").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("$0.0175", page.Find("tbody td.n").TextContent.Trim());
        page.Find("input[type=search]").Change("nova premier");
        Assert.EndsWith("/prices?q=nova%20premier&region=us-east-1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.All(page.FindAll("tbody th"), cell => Assert.Equal("Nova Premier", cell.TextContent.Trim())));
    }

    [Fact]
    public void Book_ManyPrices_ArePaged()
    {
        var first = Open("/prices");
        Assert.Equal(50, first.FindAll("tbody tr").Count);
        Assert.StartsWith("1 – 50 of 2,", first.Find(".pager span").TextContent, StringComparison.Ordinal);
        Assert.Equal("/prices?page=2", first.Find(".pager a[rel=next]").GetAttribute("href"));
        var top = first.Find("tbody tr").TextContent;

        var second = Open("/prices?page=2");
        Assert.Equal("/prices", second.Find(".pager a[rel=prev]").GetAttribute("href"));
        Assert.NotEqual(top, second.Find("tbody tr").TextContent);
    }

    [Fact]
    public void Book_OldPrices_AreMarkedAndSaidOnTop()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1");

        Assert.Contains("prices were read more than 90 days ago, the oldest on 1 Jan 2025.", page.Find(".caution").TextContent, StringComparison.Ordinal);
        var cacheWrite = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Cache write", StringComparison.Ordinal));
        Assert.Contains("5 Oct 2026", cacheWrite.TextContent, StringComparison.Ordinal);
        Assert.Empty(cacheWrite.QuerySelectorAll(".old"));
        Assert.Equal(page.FindAll("tbody tr").Count - 1, page.FindAll("tbody .old").Count);
    }

    [Fact]
    public async Task Book_OverrideAndDiscount_SayWhoAndWhyBesideTheListPrice()
    {
        await EnterAsync(Hostile);
        await _store.AddDiscountAsync(new PriceDiscount { Fraction = 0.1m, From = Today, Reason = "EDP", Author = "eve" }, default, Cancellation);

        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard");

        var input = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Input tokens", StringComparison.Ordinal));
        Assert.Contains("$0.02", input.TextContent, StringComparison.Ordinal);
        Assert.Contains("list $0.035", input.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Override from 22 Nov 2026: {Hostile} (ada)", input.TextContent, StringComparison.Ordinal);
        var output = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Output tokens", StringComparison.Ordinal));
        Assert.Contains("$0.126", output.TextContent, StringComparison.Ordinal);
        Assert.Contains("list $0.14", output.TextContent, StringComparison.Ordinal);
        Assert.Contains("Less 10\u00A0%: EDP (eve)", output.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Override_OfARow_IsStoredUnderTheNameOfTheAccount()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard&kind=input");
        page.Find("tbody td.actions button").Click();
        Field(page, "USD per").Change("0.02");
        Field(page, "Why").Change("quote");
        page.Find("#override form").Submit();

        page.WaitForAssertion(() => Assert.Contains("quote (ada)", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        var stored = Assert.Single(_store.Stored.Overrides);
        Assert.Equal((Micro, 0.02m, Today, "quote", "ada"), (stored.Key, stored.UnitPrice, stored.From, stored.Reason, stored.Author));
        Assert.Empty(page.FindAll("#override"));
    }

    [Fact]
    public async Task Override_OpenedAndClosed_TakesTheFocusAndGivesItBack()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard&kind=input");
        page.Find("tbody td.actions button").Click();
        Assert.Equal("-1", page.Find("#override h2").GetAttribute("tabindex"));
        Assert.Equal(page.Find("#override h2").GetAttribute("blazor:elementreference"), Assert.Single(Focused));

        page.FindAll("#override button").Single(button => button.TextContent == "Cancel").Click();
        await FocusIsOnAsync(page, 2, Micro);
        page.Find("tbody td.actions button").Click();
        Field(page, "USD per").Change("0.02");
        Field(page, "Why").Change("quote");
        page.Find("#override form").Submit();
        await FocusIsOnAsync(page, 5, Micro);
        page.Find("tbody td.actions button").Click();
        Field(page, "Why").Change("ran out");
        page.Find("#take-back form").Submit();
        await FocusIsOnAsync(page, 8, Micro);
        page.FindAll("button").Single(button => button.TextContent == "Enter a price").Click();
        page.FindAll("#override button").Single(button => button.TextContent == "Cancel").Click();
        await FocusIsOnAsync(page, 11, null);

        // Override, Take back, Override again and the one above the table are four elements.
        Assert.Equal(4, new[] { 2, 5, 8, 11 }.Select(index => Focused[index]).Distinct().Count());
    }

    [Fact]
    public async Task TakeBack_OfAnAgreement_IsOfferedWhereItWorksAndGivesTheFocusBack()
    {
        await _store.AddDiscountAsync(new PriceDiscount { Fraction = 0.1m, From = Today.AddDays(-9), Reason = "EDP", Author = "eve" }, default, Cancellation);
        var page = Open("/prices?tab=agreements");
        TakeBack(page, "2026-12-31");
        page.WaitForAssertion(() => Assert.Equal(2, Focused.Count));
        Assert.Contains("taken back from 31 Dec 2026", page.Find("tbody").TextContent, StringComparison.Ordinal);

        TakeBack(page, "2026-11-13");

        // The heading and the button of the row each time; there is no button of the row in the end, so it is the one above.
        page.WaitForAssertion(() => Assert.Equal((4, 4), (Focused.Count, Focused.Distinct().Count())));
        Assert.Contains("(before: from 31 Dec 2026 by ada, mistyped)", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tbody td.actions button"));

        static void TakeBack(IRenderedComponent<PricesPage> page, string from)
        {
            page.Find("tbody td.actions button").Click();
            Field(page, "From").Change(from);
            Field(page, "Why").Change("mistyped");
            page.Find("#take-back form").Submit();
        }
    }

    [Fact]
    public void Override_WithoutAReason_IsRefusedAndKeepsWhatWasTyped()
    {
        var page = Open("/prices?model=Nova+Micro&region=us-east-1&tier=standard&kind=input");
        page.Find("tbody td.actions button").Click();
        Field(page, "USD per").Change("0.02");
        page.Find("#override form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Say why", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("0.02", Field(page, "USD per").GetAttribute("value"));
        Assert.Empty(_store.Stored.Overrides);
    }

    [Fact]
    public async Task TakeBack_Override_EndsItAndStaysListed()
    {
        await EnterAsync("quote");
        var page = Open("/prices?only=override");
        page.Find("tbody td.actions button").Click();
        Field(page, "Why").Change("ran out");
        page.Find("#take-back form").Submit();

        page.WaitForAssertion(() => Assert.Contains("No price matches", page.Markup, StringComparison.Ordinal));
        Assert.Equal(("ran out", "ada", Today), (_store.Stored.Overrides[0].TakenBack!.Reason, _store.Stored.Overrides[0].TakenBack!.Author, _store.Stored.Overrides[0].TakenBack!.From));
        Assert.Contains("taken back from 22 Nov 2026 by ada", Open("/prices?tab=agreements").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Discount_Entered_IsListedAndHolds()
    {
        var page = Open("/prices?tab=agreements");
        page.FindAll("button").Single(button => button.TextContent == "Enter a discount").Click();
        Field(page, "Percent off").Change("12.5");
        Field(page, "Agreed in").Change("EDP 2026");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("holds today", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal((0.125m, "EDP 2026", "ada"), (_store.Stored.Discounts[0].Discount.Fraction, _store.Stored.Discounts[0].Discount.Reason, _store.Stored.Discounts[0].Discount.Author));
    }

    [Fact]
    public void Missing_Prices_AreNamedWithTheReason()
    {
        var page = Open("/prices?tab=missing");

        Assert.Contains("AWS publishes no fee", page.Markup, StringComparison.Ordinal);
        Assert.Contains("The AWS agent toolkit says 1,024.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_Tab_ShowsTheLastClosedMonthAndMarksDifferences()
    {
        _bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 63m, 63m, 2_000_000m, false));
        _bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-output-tokens", 14m, 14m, 100_000m, false));
        _bill.Usages.Add(new BilledUsage("Amazon Bedrock", "EU-something-new", 1m, 1m, 10m, false));

        var page = Open("/prices?tab=rates");

        Assert.Equal([(new BillingMonth(2026, 10), new BillingMonth(2026, 10))], _bill.Asked);
        var rows = page.FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["63.00", "2,000", "1M tokens", "$0.0315", "same", "$0.035", "−10.0\u00A0%"], rows[0].Take(7));
        Assert.Equal(["$0.14", "same", "$0.14", "0.0\u00A0%"], rows[1].Skip(3).Take(4));
        Assert.Equal(["unknown", "unknown"], rows[2].Skip(5).Take(2));
        Assert.Single(page.FindAll("tbody .tag"));
    }

    [Fact]
    public void Rates_EstimatedOrUnfinished_SayIt()
    {
        _bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-input-tokens", 63m, 63m, 2_000_000m, true));
        _bill.Usages.Add(new BilledUsage("Amazon Bedrock", "USE1-NovaMicro-output-tokens", 14m, 14m, 100_000m, false));

        var closed = Open("/prices?tab=rates");
        Assert.Equal(["estimated", ""], MarksOf(closed));
        Assert.EndsWith("1 is estimated: AWS may still change it.", closed.Find(".lead").TextContent, StringComparison.Ordinal);

        var current = Open("/prices?tab=rates&from=2026-11&to=2026-11");
        Assert.Equal(["estimated", "month not over"], MarksOf(current));
        Assert.Contains("November 2026 is not over: more will be billed.", current.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nov 2026, not over", current.Find("select").TextContent, StringComparison.Ordinal);

        static IEnumerable<string> MarksOf(IRenderedComponent<PricesPage> page) =>
            page.FindAll("tbody tr").Select(row => row.QuerySelector("th .tag")?.TextContent ?? "");
    }

    [Fact]
    public void Import_Upload_IsShownFirstAndWrittenWhenAskedTo()
    {
        var page = Open("/prices?tab=import");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PriceLists.Text(PriceLists.Bedrock), "index.json"));

        page.WaitForElement("button.primary", TimeSpan.FromSeconds(20));
        Assert.StartsWith("38 rows: ", page.Find(".summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("▲ 7.1\u00A0% more", page.Markup, StringComparison.Ordinal);
        Assert.Contains("The attributes say global, the usage type does not.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(_store.Stored.Imported);

        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Contains("Written:", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(_store.Stored.Imported);
        Assert.Equal("ada", Assert.Single(_store.Stored.Imports).Author);
        Assert.Contains("index.json", page.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_PricesChangedInBetween_ShowsWhatWouldChangeNow()
    {
        var page = Open("/prices?tab=import");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PriceLists.Text(PriceLists.Bedrock), "index.json"));
        page.WaitForElement("button.primary", TimeSpan.FromSeconds(20));
        var other = Open("/prices?tab=import");
        other.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PriceLists.Text(PriceLists.Answer), "answer.json"));
        other.WaitForElement("button.primary", TimeSpan.FromSeconds(20));
        other.Find("button.primary").Click();
        other.WaitForAssertion(() => Assert.Single(_store.Stored.Imports));

        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Contains("nothing was written", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Single(_store.Stored.Imports);

        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Equal(2, _store.Stored.Imports.Count));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void Import_BrokenFile_SaysWhyAndOffersNothing()
    {
        var page = Open("/prices?tab=import");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("{ \"offerCode\": ", "broken.json"));

        page.WaitForAssertion(() => Assert.Contains("broken.json: the JSON cannot be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button.primary"));
    }

    [Theory]
    [InlineData(Roles.Viewer, false)]
    [InlineData(Roles.Engineer, true)]
    [InlineData(Roles.Analyst, true)]
    [InlineData(Roles.Admin, true)]
    public void Page_Role_FindsWhatItMayDo(string role, bool writes)
    {
        _signIn.Become(role);

        Assert.Equal(writes, Open("/prices").FindAll("tbody button[aria-label^=Override]").Count > 0);
        Assert.Equal(writes, Open("/prices?tab=import").FindAll("input[type=file]").Count == 1);
        Assert.Equal(writes, Open("/prices?tab=agreements").FindAll("button").Any(button => button.TextContent == "Enter a discount"));
    }

    [Fact]
    public async Task Writes_RoleWithdrawn_ChangeNothingAndSayWhy()
    {
        await EnterAsync("quote");
        var takeBack = Open("/prices?only=override");
        takeBack.Find("tbody td.actions button").Click();
        Field(takeBack, "Why").Change("ran out");
        var enter = Open("/prices?model=Nova+Micro&region=us-east-1&tier=batch&kind=input");
        enter.Find("tbody td.actions button").Click();
        Field(enter, "USD per").Change("0.02");
        Field(enter, "Why").Change("quote");
        var revision = _store.Stored.Revision;
        _signIn.Become(Roles.Viewer);

        takeBack.Find("#take-back form").Submit();
        enter.Find("#override form").Submit();

        takeBack.WaitForAssertion(() => Assert.Contains(Refusal, takeBack.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        enter.WaitForAssertion(() => Assert.Contains(Refusal, enter.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(revision, _store.Stored.Revision);
    }

    [Fact]
    public void Store_Fails_OffersAnotherTry()
    {
        _store.Fault = new InvalidOperationException("The disk is full.");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/prices");

        var page = Render<PricesPage>();

        page.WaitForAssertion(() => Assert.Contains("The prices could not be read.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Try again", page.Find("[role=alert] button").TextContent);
    }

    private IRenderedComponent<PricesPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<PricesPage>();
        page.WaitForElement(".content");
        return page;
    }

    /// <summary>The references of what got the focus, one after the other.</summary>
    private List<string> Focused =>
        [.. JSInterop.Invocations["Blazor._internal.domWrapper.focus"].Select(call => ((ElementReference)call.Arguments[0]!).Id)];

    /// <summary>Whether the last of some moves of the focus went to the button of a price; asking moves it there once more.</summary>
    private async Task FocusIsOnAsync(IRenderedComponent<PricesPage> page, int moves, PriceKey? key)
    {
        page.WaitForAssertion(() => Assert.Equal(moves, Focused.Count));
        var table = page.FindComponent<PriceTable>();
        await table.InvokeAsync(() => table.Instance.FocusAsync(key));
        Assert.Equal(Focused[^2], Focused[^1]);
    }

    private Task<int> EnterAsync(string reason) => _store.AddOverrideAsync(
        new PriceOverride { Key = Micro, UnitPrice = 0.02m, From = Today, Reason = reason, Author = "ada", EnteredAt = new DateTimeOffset(Today, default, default) }, Cancellation);

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<PricesPage> page, string label) =>
        page.FindAll("label").Single(found => found.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).QuerySelector("input")!;

    private sealed class FakeBill : IBilledRates
    {
        public List<BilledUsage> Usages { get; } = [];

        public List<(BillingMonth First, BillingMonth Last)> Asked { get; } = [];

        public Task<IReadOnlyList<BilledUsage>> GetAsync(BillingMonth first, BillingMonth last, CancellationToken cancellationToken)
        {
            Asked.Add((first, last));
            return Task.FromResult<IReadOnlyList<BilledUsage>>(Usages);
        }

        public Task<IReadOnlyList<BillingMonth>> GetMonthsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<BillingMonth>>([new BillingMonth(2026, 10), new BillingMonth(2026, 9)]);
    }
}
