using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Tests.Examples;

/// <summary>Worked by hand: 100,000 requests of 12,000 + 500 tokens, of which 10,000 are repeated: 1B tokens at $3 plain, $0.30 read.</summary>
public sealed class CachingTests
{
    [Fact]
    public void Caching_AroundTheBreakEven_TurnsFromLossToSaving()
    {
        var example = ExampleTexts.Find("caching-break-even").Evaluated;

        // 100,000 × (12,000 × 3 + 500 × 15) / 1M
        Assert.Equal(4_350m, example.Baseline.MonthlyCost.Amount);
        // 1,000 × (3 − H × 0.30 − (1 − H) × write), with write 3.75 and 6
        Assert.Equal(-25.5m, example.Option("5-minutes-below").MonthlySavings.Amount);
        Assert.Equal(9m, example.Option("5-minutes-above").MonthlySavings.Amount);
        Assert.Equal(-36m, example.Option("1-hour-below").MonthlySavings.Amount);
        Assert.Equal(21m, example.Option("1-hour-above").MonthlySavings.Amount);
    }

    [Theory]
    [InlineData(CacheTimeToLive.FiveMinutes, 25, 115)]
    [InlineData(CacheTimeToLive.OneHour, 100, 190)]
    public void Caching_AtTheBreakEven_CostsWhatNoCacheCosts(CacheTimeToLive timeToLive, int extraToWrite, int writeOverRead)
    {
        var example = ExampleTexts.Find("caching-break-even").Evaluated;

        var cost = ExampleCaching.MonthlyCost(example.Scenario, timeToLive, (decimal)extraToWrite / writeOverRead);

        Assert.Equal(4_350m, cost.Amount, 12);
    }

    [Fact]
    public void Caching_HitRateFromTheTraffic_ReachesTheBreakEvenAtFewRequests()
    {
        var example = ExampleTexts.Find("caching-break-even").Evaluated;

        // 1 − e^(−R T / 43,800) = 0.25/1.15 at R = 43,800 / 5 × 0.24512 = 2,147.3; = 1/1.9 at R = 43,800 / 60 × 0.74721 = 545.5
        Assert.Equal(2_147.3m, example.Option("5-minutes-from-traffic").Crossover.TokensPerMonth!.Value / 12_500m, 1);
        Assert.Equal(545.5m, example.Option("1-hour-from-traffic").Crossover.TokensPerMonth!.Value / 12_500m, 1);
        // Nearly every request hits: 1,000 × (3 − 0.30); of 5-minute windows e^-11.4 are missed, 1,000 × 3.45 × 0.0000110
        Assert.Equal(2_699.96m, example.Option("5-minutes-from-traffic").MonthlySavings.Amount, 2);
        Assert.Equal(2_700m, example.Option("1-hour-from-traffic").MonthlySavings.Amount, 2);
    }

    [Fact]
    public void Caching_Text_SaysTheseFigures()
    {
        var example = ExampleTexts.Find("caching-break-even");

        Assert.Equal(
            [
                "1.2 B tokens × $3.00 per 1M + 50 M tokens × $15.00 per 1M = $4,350.00",
                "1 B tokens × $3.00 per 1M = $3,000.00",
                "read 0.1, write for 5 minutes 1.25, write for 1 hour 2",
                "(write − input) ÷ (write − read) = 0.25 ÷ 1.15 = 21.7 %",
                "(write − input) ÷ (write − read) = 1 ÷ 1.9 = 52.6 %",
                "1 B × (21 % × $0.30 + 79 % × $3.75) per 1M = $3,025.50; the month $4,375.50, $25.50 dearer",
                "1 B × (22 % × $0.30 + 78 % × $3.75) per 1M = $2,991.00; the month $4,341.00, $9.00 cheaper",
                "1 B × (52 % × $0.30 + 48 % × $6.00) per 1M = $3,036.00; the month $4,386.00, $36.00 dearer",
                "1 B × (53 % × $0.30 + 47 % × $6.00) per 1M = $2,979.00; the month $4,329.00, $21.00 cheaper",
                "Requests at random times: from 2,148 requests a month on with 5 minutes, from 546 on with 1 hour",
                "100,000 requests hit nearly always: $2,699.96 saved a month with 5 minutes, $2,700.00 with 1 hour",
            ],
            example.Workings());
        Assert.Equal(["21.7 %", "52.6 %", "2 times", "1.25 times"], example.Figures());
        Assert.Equal(
            [0.21m, 0.22m, 0.52m, 0.53m],
            new[] { "5-minutes-below", "5-minutes-above", "1-hour-below", "1-hour-above" }.Select(id => ExampleCaching.Of(example.Evaluated, id).HitRate!.Value));
    }
}
