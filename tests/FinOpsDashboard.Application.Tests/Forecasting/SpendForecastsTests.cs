using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Forecasting;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Forecasting;
using FinOpsDashboard.Testing.Prices;
using FinOpsDashboard.Testing.Spending;

namespace FinOpsDashboard.Application.Tests.Forecasting;

/// <summary>22 November 2026, 9 days of the month ahead. Search costs 10 dollars a day, what nobody carries 5.</summary>
public sealed class SpendForecastsTests
{
    private static readonly DateOnly First = new(2026, 5, 1);
    private static readonly DateOnly Yesterday = new(2026, 11, 21);
    private readonly FakeDailySpend _spend = new();
    private readonly FakeFeatureStore _features = new();

    public SpendForecastsTests()
    {
        _features.Features.Add(new Feature { Id = "search", Name = "Search" });
        _spend.Bill("search", First, Yesterday, _ => 10m).Bill(Allocator.Unallocated, First, Yesterday, _ => 5m);
    }

    [Fact]
    public async Task GetAsync_FeaturesAndTheRest_AreForeseenFromOneQuestion()
    {
        var view = await GetAsync();

        var question = Assert.Single(_spend.Asked);
        Assert.Equal((SpendGranularity.Daily, ChargeSelection.Usage, SpendMetric.Unblended), (question.Granularity, question.Charges, question.Metric));
        Assert.Equal(["Search", "Unallocated"], view.Carriers.Select(carrier => carrier.Name));
        Assert.Equal([450m, 300m, 150m], view.All.Select(carrier => carrier.Of(ForecastMethod.RunRate, ForecastHorizon.MonthEnd).Total!.Value.Amount));
        Assert.Equal(315m, view.Total!.Of(ForecastMethod.RunRate, ForecastHorizon.MonthEnd).Billed.Amount);
    }

    [Fact]
    public async Task GetAsync_NothingStored_IsEmpty()
    {
        var view = await new SpendForecasts(new FakeDailySpend(), new LedgerMemo(new FakeLedgerStamp()), _features, new FixedPriceBook(SeedPriceBook.Load()), Clock())
            .GetAsync(TestContext.Current.CancellationToken);

        Assert.Null(view.Total);
        Assert.Empty(ForecastDocument.Of(view, cancellationToken: TestContext.Current.CancellationToken).Rows);
        Assert.Equal("Nothing is stored yet, so there is nothing to foresee from.", ForecastText.AnswerOf(view, null, default, default));
    }

    [Fact]
    public async Task GetAsync_OldLedger_LearnsNothingFromTheDayItWasFilled()
    {
        // Filled on 21 November at noon: that day is not over, and it was billed 1 dollar by then.
        var spend = new FakeDailySpend { AsOf = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero) }
            .Bill("search", First, new(2026, 11, 20), _ => 10m).Bill("search", Yesterday, Yesterday, _ => 1m);

        var view = await new SpendForecasts(spend, new LedgerMemo(new FakeLedgerStamp()), _features, new FixedPriceBook(SeedPriceBook.Load()), Clock()).GetAsync(TestContext.Current.CancellationToken);

        var forecast = view.Total!.Of(ForecastMethod.RunRate, ForecastHorizon.MonthEnd);
        Assert.Equal((201m, 99m), (forecast.Billed.Amount, forecast.Expected!.Value.Amount));
    }

    [Fact]
    public async Task GetAsync_EstimatedDays_AreBilledNamedAndNotLearntFrom()
    {
        _spend.Bill("search", new(2026, 11, 20), Yesterday, _ => 100m, isEstimated: true);

        var view = await GetAsync();

        Assert.Equal([new DateOnly(2026, 11, 20), Yesterday], view.EstimatedDays);
        Assert.Equal(410m + 90m, view.Find("search")!.Of(ForecastMethod.RunRate, ForecastHorizon.MonthEnd).Total!.Value.Amount);
        Assert.Contains("AWS may still change 2 days from 2026-11-20 on", string.Join(' ', ForecastText.RemarksOf(view)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_EnteredVolumes_TakeTheBilledPrice()
    {
        _features.Volumes.Add(new FeatureVolume { FeatureId = "search", Month = new(2026, 10), InputTokens = 200_000_000, CacheReadTokens = 100_000_000, OutputTokens = 10_000_000 });

        var forecast = (await GetAsync()).Find("search")!.Of(ForecastMethod.Drivers, ForecastHorizon.MonthEnd);

        // October: 310 dollars for 310 million tokens; the same tokens in November, over 30 days.
        Assert.Equal(93m, forecast.Expected!.Value.Amount, 12);
        Assert.StartsWith("Entered volumes, 0.0\u00A0% a month where none is entered, at $1.00 per million tokens: billed over entered", ForecastText.BasisOf(forecast), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_FeatureBeforeItsFirstBill_TakesThePriceBook()
    {
        // Nova Micro: 0.035 USD per million input tokens, 0.14 of output. 30,000 M and 1,000 M: 1,050 + 140 dollars in December.
        _features.Features.Add(new Feature { Id = "new", Name = "New" });
        _features.Assumptions["new"] = new WorkspaceAssumptions { Teacher = "Nova Micro", RegionId = "us-east-1" }.ToJson();
        _features.Volumes.Add(new FeatureVolume { FeatureId = "new", Month = new(2026, 12), InputTokens = 30_000_000_000, OutputTokens = 1_000_000_000 });

        var forecast = (await GetAsync()).Find("new")!.Of(ForecastMethod.Drivers, ForecastHorizon.YearEnd);

        Assert.Equal(1_190m, forecast.Path.Where(day => day.Day.Month == 12).Max(day => day.Expected.Amount) - forecast.Path.Last(day => day.Day.Month == 11).Expected.Amount, 6);
        Assert.False(forecast.Facts!.IsBilledPrice);
        Assert.Null(forecast.Interval);
    }

    [Fact]
    public async Task Document_OneFeature_AddsUpAndSaysHowItDid()
    {
        _spend.Bill("search", Yesterday, Yesterday, _ => 0.0123456789m);

        var document = ForecastDocument.Of(await GetAsync(), "search", ForecastHorizon.MonthEnd, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["runRate", "trend", "drivers"], document.Rows.Select(row => row.Method));
        var row = document.Rows[0];
        Assert.Equal(("210.0123456789", "search", false), (row.Billed, row.Feature, row.Suggested == (document.Rows[1].Suggested)));
        Assert.Equal(decimal.Parse(row.Total!, System.Globalization.CultureInfo.InvariantCulture),
            decimal.Parse(row.Billed, System.Globalization.CultureInfo.InvariantCulture) + decimal.Parse(row.Expected!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(document.Rows[2].Total);
        Assert.Equal("No volumes were entered.", document.Rows[2].Basis);
        Assert.Equal((0m, 0m), (document.Accuracy[0].MeanAbsoluteErrorPercent, document.Accuracy[0].BiasPercent));
        Assert.Equal(["2026-06", "2026-07", "2026-08", "2026-09", "2026-10"], document.Accuracy[0].Months.Select(month => month.Month));
    }

    [Fact]
    public async Task Answer_SaysTotalRangeAndMethod() =>
        Assert.Equal(
            "The month is likely to end at $450 ($450 to $450 in 8 of 10 cases): $315 is billed, $135 is expected to 30 Nov 2026, by run rate. No other method came nearer in past months.",
            await AnswerAsync());

    private async Task<string> AnswerAsync()
    {
        var view = await GetAsync();
        return ForecastText.AnswerOf(view, view.Total, ForecastMethod.RunRate, ForecastHorizon.MonthEnd);
    }

    private Task<ForecastView> GetAsync() =>
        new SpendForecasts(_spend, new LedgerMemo(new FakeLedgerStamp()), _features, new FixedPriceBook(SeedPriceBook.Load()), Clock()).GetAsync(TestContext.Current.CancellationToken);

    private static FixedTime Clock() => new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));
}
