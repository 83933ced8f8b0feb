using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;
using FinOpsDashboard.Domain.UnitEconomics;

namespace FinOpsDashboard.Domain.Tests.UnitEconomics;

public sealed class UnitFiguresTests
{
    /// <summary>
    /// 12 million tokens for 30 USD: 2.50 a million. 8 million of input, of which 4 million were read from the cache, 3 million in batches,
    /// 4 million of output. 40 USD in all over 20,000 requests, 500 invoices.
    /// </summary>
    [Fact]
    public void Figures_MonthByHand_AreWhatItCameTo()
    {
        var figures = new UnitFigures(
            Usd.FromDollars(40m),
            [
                new TokenUse(TokenKind.Input, ServiceTier.Standard, 1_000_000m, Usd.FromDollars(3m)),
                new TokenUse(TokenKind.Input, ServiceTier.Batch, 2_000_000m, Usd.FromDollars(3m)),
                new TokenUse(TokenKind.CacheRead, ServiceTier.Standard, 4_000_000m, Usd.FromDollars(1.2m)),
                new TokenUse(TokenKind.CacheWrite1h, ServiceTier.Standard, 1_000_000m, Usd.FromDollars(6m)),
                new TokenUse(TokenKind.Output, ServiceTier.Standard, 3_000_000m, Usd.FromDollars(13m)),
                new TokenUse(TokenKind.Output, ServiceTier.Flex, 1_000_000m, Usd.FromDollars(3.8m)),
            ],
            requests: 20_000m);

        Assert.Equal(2.5m, figures.CostPerMillionTokens);
        Assert.Equal((0.002m, 2m), (figures.CostPerRequest, figures.CostPerThousandRequests));
        Assert.Equal(0.5m, figures.CacheReadRatio);
        Assert.Equal(0.25m, figures.BatchShare);
        Assert.Equal(2m, figures.InputPerOutput);
        Assert.Equal(0.08m, figures.CostPer(500m));
    }

    [Fact]
    public void Figures_DenominatorThatIsNotKnown_AreUnknownAndNoZero()
    {
        var figures = new UnitFigures(Usd.FromDollars(40m), [], requests: null);

        Assert.Null(figures.CostPerMillionTokens);
        Assert.Null(figures.CostPerRequest);
        Assert.Null(figures.CacheReadRatio);
        Assert.Null(figures.BatchShare);
        Assert.Null(figures.InputPerOutput);
        Assert.Null(figures.CostPer(null));
        Assert.Null(figures.CostPer(0m));
    }
}
