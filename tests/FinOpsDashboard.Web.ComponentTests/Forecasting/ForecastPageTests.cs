using FinOpsDashboard.Application.AccountKeys;
using FinOpsDashboard.Application.Accounts;
using FinOpsDashboard.Application.AwsForecasts;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Costs;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Forecasting;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.Spending;
using FinOpsDashboard.Web.Components.Pages;
using FinOpsDashboard.Web.ComponentTests.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Web.ComponentTests.Forecasting;

/// <summary>22 November 2026: the feature with the hostile name costs 10 dollars a day, what nobody carries 5. No volume is entered.</summary>
public sealed class ForecastPageTests : BunitContext
{
    private static readonly DateOnly First = new(2026, 5, 1);
    private readonly FakeDailySpend _spend = new();
    private readonly FakeFeatureStore _features = new();
    private readonly FakeAwsForecasts _aws = new();
    private readonly FakeAwsForecastSource _asked = new();

    public ForecastPageTests()
    {
        Services.AddSingleton<TimeProvider>(new FixedTime(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero)));
        Services.AddSingleton<IFeatureStore>(_features);
        Services.AddSingleton<IPriceBooks>(_ => new FixedPriceBook(SeedPriceBook.Load()));
        Services.AddSingleton<ISpendQueries>(_spend);
        Services.AddSingleton<ILedgerStamp>(new FakeLedgerStamp());
        Services.AddSingleton<LedgerMemo>();
        Services.AddSingleton<SpendForecasts>();
        Services.AddSingleton<IAwsForecastStore>(_aws);
        Services.AddSingleton<AwsForecastQuery>();
        Services.AddSingleton<IAwsForecastSource>(_asked);
        Services.AddSingleton<ICostSource>(new FakeCostSource());
        Services.AddSingleton<IAccountKeyStore, NoServices>();
        Services.AddSingleton(_ => new PaidRequests(null!, null!, null!, null!, TimeProvider.System));
        Services.AddSingleton<AwsForecastRequests>();
        TestSignIn.Add(this, Roles.Viewer);
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _features.Features.Add(new Feature { Id = "search", Name = "Search <b>x</b>" });
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Page_Opened_ShowsThreeHorizonsMethodsAndFeatures()
    {
        Bill();

        var page = await OpenAsync("");

        // 21 days are billed of November, 52 of the quarter, 205 of the year; 9, 40 and 40 are ahead.
        Assert.Equal(["$450", "$1,380", "$3,675"], page.FindAll(".value").Select(value => value.TextContent.Trim()));
        Assert.Contains("The month is likely to end at $450", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["135.00", "450.00", "450.00", "450.00"], Row(page, "Forecasts by method", 0).Skip(1).Take(4));
        Assert.Equal("–", Row(page, "Forecasts by method", 2)[1]);
        Assert.Contains("No feature has entered volumes", Row(page, "Forecasts by method", 2)[6], StringComparison.Ordinal);
        Assert.Equal(["Search <b>x</b>", "210.00", "90.00", "300.00"], Row(page, "Forecasts by feature", 0).Take(4));
        Assert.Empty(page.FindAll("b"));
        Assert.Contains("credits, refunds and tax are not in it", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aws_Reading_StandsBesideTheMethodsWithWhatItIsAForecastOf()
    {
        Bill();
        var window = new DateRange(new DateOnly(2026, 11, 22), new DateOnly(2027, 1, 1));
        _aws.Readings.Add(new AwsForecastReading(
            new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), "<b>maria</b>", window, 1,
            [.. window.Days().Select(day => new AwsForecastDay(day, Usd.FromDollars(20m), Usd.FromDollars(16m), Usd.FromDollars(24m)))]));

        var page = await OpenAsync("");

        // 315 billed; nine days of 20, 16 and 24 are ahead. The answer of the page stays that of the chosen method.
        Assert.Equal(["The month, to 30 Nov 2026", "315.00", "180.00", "495.00", "459.00", "531.00"], Row(page, "AWS’s forecast by period", 0).Take(6));
        Assert.Contains("AWS expects the month to end at $495", page.Markup, StringComparison.Ordinal);
        Assert.Contains("credits, refunds and tax are left out by filter", page.Markup, StringComparison.Ordinal);
        Assert.Contains("The month is likely to end at $450", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("b"));
        Assert.Empty(_asked.Asked);
    }

    [Fact]
    public async Task Aws_NotAskedOrWithoutAForecast_SaysSo()
    {
        Bill();
        Assert.Contains("AWS was not asked for its own forecast yet.", (await OpenAsync("")).Markup, StringComparison.Ordinal);
        _aws.Readings.Add(new AwsForecastReading(
            new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), "maria", new DateRange(new DateOnly(2026, 11, 22), new DateOnly(2027, 1, 1)), 0, [], "Too little history."));
        Assert.Contains("AWS has no forecast for this account yet: Too little history.", (await OpenAsync("")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aws_Viewer_IsToldWhoMayAsk()
    {
        Bill();
        var page = await OpenAsync("");
        Assert.Contains("Analysts and administrators may ask AWS.", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Ask AWS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Backtest_EveryCheckedMonth_StandsBesideWhatWasBilled()
    {
        Bill();

        var page = await OpenAsync("");

        Assert.Equal(["Oct 2026", "465.00", "465.000.0\u00A0%", "465.000.0\u00A0%", "–"], Row(page, "Past months with what each method would have said", 0));
    }

    [Fact]
    public async Task Suggested_IsMarkedAndNotChosen()
    {
        // One dollar more every day: the trend sees it, the run rate does not.
        _spend.Bill("search", First, new(2026, 11, 21), day => day.DayNumber - First.DayNumber + 50m);

        var page = await OpenAsync("");

        Assert.EndsWith("shown", Row(page, "Forecasts by method", 0)[0], StringComparison.Ordinal);
        Assert.EndsWith("suggested", Row(page, "Forecasts by method", 1)[0], StringComparison.Ordinal);
        Assert.Contains("In past months trend with weekdays came nearer.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_GoToTheAddressAndComeFromIt()
    {
        Bill();
        var page = await OpenAsync("?to=quarterEnd&feature=search&method=trend");

        Assert.Contains("The quarter of Search &lt;b&gt;x&lt;/b&gt; is likely to end at $920", page.Markup, StringComparison.Ordinal);
        page.FindAll("select")[0].Change("YearEnd");

        Assert.EndsWith("/forecast?to=yearEnd&feature=search&method=trend", Navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("The year of Search", page.Markup, StringComparison.Ordinal));
        Assert.Single(_spend.Asked);
    }

    [Fact]
    public async Task NothingStored_NamesTheNextStep()
    {
        var page = await OpenAsync("");

        Assert.Contains("Nothing to foresee from yet", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("/data", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task UnknownFeature_IsSaid()
    {
        Bill();

        var page = await OpenAsync("?feature=gone");

        Assert.Contains("has no spend and no volume: gone", page.Find(".message.caution").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EstimatedDays_AreSaid()
    {
        Bill();
        _spend.Bill("search", new(2026, 11, 21), new(2026, 11, 21), _ => 0m, isEstimated: true);

        var page = await OpenAsync("");

        Assert.Equal(
            "AWS may still change 1 day from 21 Nov 2026 on: they count as billed, but nothing is learnt from them. They ran at $15.00 a day, the last final ones at $15.00.",
            page.Find(".message.caution").TextContent);
    }

    private static List<string> Row(IRenderedComponent<Forecast> page, string caption, int row) =>
        [.. page.FindAll("table").Single(table => table.QuerySelector("caption")?.TextContent == caption).QuerySelectorAll("tbody tr")[row].Children.Select(cell => cell.TextContent.Trim())];

    private void Bill() => _spend.Bill("search", First, new(2026, 11, 21), _ => 10m).Bill(Allocator.Unallocated, First, new(2026, 11, 21), _ => 5m);

    private async Task<IRenderedComponent<Forecast>> OpenAsync(string query)
    {
        Navigation.NavigateTo("/forecast" + query);
        var page = Render<Forecast>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy=true]")));
        await page.InvokeAsync(() => { });
        return page;
    }

    private sealed class FakeAwsForecasts : IAwsForecastStore
    {
        public List<AwsForecastReading> Readings { get; } = [];

        public Task<IReadOnlyList<AwsForecastReading>> GetLatestAsync(int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<AwsForecastReading>>([.. Readings]);

        public Task AddAsync(AwsForecastReading reading, CancellationToken cancellationToken) => throw new InvalidOperationException("A page adds nothing by itself.");
    }

    private sealed class NoServices : IAccountKeyStore
    {
        public Task<AccountKeyReading?> GetAsync(CancellationToken cancellationToken) => Task.FromResult<AccountKeyReading?>(null);

        public Task StoreAsync(AccountKeyReading reading, SyncStepMark? mark, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is read here.");

        public Task<DateTimeOffset?> GetFailureAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

        public Task NoteFailureAsync(DateTimeOffset at, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is read here.");

        public Task<IReadOnlyList<string>> GetKnownServicesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
    }
}
