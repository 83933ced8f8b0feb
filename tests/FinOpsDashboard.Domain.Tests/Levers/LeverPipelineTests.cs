using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Levers;

/// <summary>The other levers, alone and where two of them meet. The baseline is 1,000 requests for 10 USD.</summary>
public sealed class LeverPipelineTests
{
    private static readonly RagAssumptions Rag = new()
    {
        RetrievedTokensPerRequest = 400m,
        ReplacedTokensPerRequest = 1_400m,
        EmbeddingTokensPerRequest = 50m,
        EmbeddingPrice = UsdPerMillionTokens.FromDollars(0.02m),
        VectorStoreMonthlyCost = Dollars(5m),
        IngestionTokens = 10_000_000m,
    };

    [Fact]
    public void ResponseCache_QuarterOfHits_LeavesThreeQuarters() =>
        Assert.Equal(Dollars(8.5m), MonthlyCost(new ResponseCacheLever(new() { HitRate = 0.25m, MonthlyCost = Dollars(1m) })));

    [Fact]
    public void Rag_ReplacesPassages_PaysEmbeddingAndStore()
    {
        var option = Plain.With(new RagLever(Rag)).EvaluateOne();

        // 10M tokens x 0.02 once; (600 + 400) x 3 + 500 x 8 = 7,000 per million; 50 x 0.02 / 1e6 x 1,000 = 0.001; store 5.
        Assert.Equal(Dollars(0.2m), option.OneTimeCost);
        Assert.Equal(Dollars(12.001m), option.MonthlyCost);
    }

    [Fact]
    public void Rag_ReplacesMoreThanThereIs_LeavesOnlyTheRetrieved()
    {
        // 400 x 3 + 500 x 8 = 5,200 per million.
        var all = Rag with { ReplacedTokensPerRequest = 5_000m, EmbeddingTokensPerRequest = 0m, VectorStoreMonthlyCost = Usd.Zero };
        Assert.Equal(Dollars(5.2m), MonthlyCost(new RagLever(all)));
    }

    [Fact]
    public void Rag_CutsIntoTheRepeatedContext_OnlyTheRestIsCached()
    {
        // Of 2,000 input 600 are kept, so 600 of the 1,000 repeated; all read: 600 x 0.3 + 400 x 3 + 500 x 8 = 5,380 per million.
        var bare = Rag with { EmbeddingTokensPerRequest = 0m, VectorStoreMonthlyCost = Usd.Zero };
        Assert.Equal(Dollars(5.38m), MonthlyCost(new RagLever(bare), new PromptCachingLever(new() { HitRate = 1m })));
    }

    [Fact]
    public void Rag_EmbeddingPriceMissing_IsNotApplicableOnlyWhenSomethingIsEmbedded()
    {
        var unpriced = Rag with { EmbeddingPrice = null };
        var nothing = unpriced with { EmbeddingTokensPerRequest = 0m, IngestionTokens = 0m };

        Assert.StartsWith("rag.embeddingPrice", Assert.Single(Plain.With(new RagLever(unpriced)).ReasonsOfOne()), StringComparison.Ordinal);
        Assert.Equal(Dollars(12m), MonthlyCost(new RagLever(nothing)));
    }

    [Fact]
    public void Routing_Escalation_IsAnsweredTwice()
    {
        // 600 small at 0.001; 400 + 600 x 0.2 = 520 big at 0.01; 1,000 decisions at 0.0001.
        var routing = new RoutingAssumptions { Model = Small, RequestShare = 0.6m, EscalationRate = 0.2m, CostPerRequest = Dollars(0.0001m) };
        Assert.Equal(Dollars(5.9m), MonthlyCost(new RoutingLever(routing)));
    }

    [Fact]
    public void Batch_Share_RunsAtBatchPrices()
    {
        // 400 at half the price, 600 at the full one.
        Assert.Equal(Dollars(8m), MonthlyCost(new BatchLever(new() { RequestShare = 0.4m })));
    }

    [Fact]
    public void Batch_WithPromptCaching_CachesTheInteractiveRestOnly()
    {
        // 400 x 0.005; 600 x (1,000 x 0.3 + 1,000 x 3 + 500 x 8) / 1e6.
        Assert.Equal(Dollars(2m + 4.38m), MonthlyCost(
            new PromptCachingLever(new() { HitRate = 1m }), new BatchLever(new() { RequestShare = 0.4m })));
    }

    [Fact]
    public void Batch_CustomModel_IsNotApplicable() =>
        Assert.Contains("batch", Assert.Single(
            Plain.With(new BatchLever(new() { RequestShare = 0m }), new DistillationLever(Distillation)).ReasonsOfOne()),
            StringComparison.Ordinal);

    [Fact]
    public void PromptCaching_FiveMinutes_WritesAtTheFiveMinutePrice()
    {
        // 1,000 x (0.8 x 0.3 + 0.2 x 3.75) + 1,000 x 3 + 500 x 8 = 7,990 per million.
        Assert.Equal(Dollars(7.99m), MonthlyCost(new PromptCachingLever(new() { HitRate = 0.8m })));
    }

    [Fact]
    public void PromptCaching_OneHour_WritesAtTheOneHourPrice()
    {
        // 1,000 x (0.8 x 0.3 + 0.2 x 6) + 1,000 x 3 + 500 x 8 = 8,440 per million.
        Assert.Equal(Dollars(8.44m), MonthlyCost(
            new PromptCachingLever(new() { TimeToLive = CacheTimeToLive.OneHour, HitRate = 0.8m })));
    }

    [Fact]
    public void PromptCaching_HitRateDerived_FollowsFromArrivals()
    {
        // 1,000 requests in 6,000 minutes: 5/6 of a request in five minutes, so e^(-5/6) miss.
        var misses = Math.Exp(-5d / 6d);
        var expected = 1_000d * ((1_000d * ((0.3d * (1d - misses)) + (3.75d * misses))) + 7_000d) / 1e6d;

        Assert.Equal(expected, (double)MonthlyCost(new PromptCachingLever(new())).Amount, 1e-12);
    }

    [Fact]
    public void PromptCaching_BelowTheMinimum_WarnsAndChangesNothing()
    {
        var models = Book(BigModel with { MinimumCacheableTokens = 1_000.5m });
        var option = (Plain with { Models = models }).With(new PromptCachingLever(new() { HitRate = 1m })).EvaluateOne();

        Assert.Equal(Dollars(10m), option.MonthlyCost);
        Assert.Contains("1000.5", Assert.Single(option.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void PromptCaching_CustomModel_ScalesCachePricesByTheInputPrices()
    {
        // Custom input is twice the base's: reads at 0.05. 1,000 x 0.05 + 1,000 x 0.5 + 500 x 1 = 1,050 per million, and storage 2.
        var dear = SmallModel with
        {
            TokenPrices = SmallModel.TokenPrices.SetItem(TokenPriceKind.CustomInput, UsdPerMillionTokens.FromDollars(0.5m)),
        };
        var option = (Plain with { Models = Book(BigModel, dear) })
            .With(new DistillationLever(Distillation), new PromptCachingLever(new() { HitRate = 1m })).EvaluateOne();

        Assert.Equal(Dollars(3.05m), option.MonthlyCost);
    }

    [Fact]
    public void FineTuning_ShorterPrompt_SavesInputAndRepeatedContext()
    {
        var tuning = new FineTuningAssumptions
        {
            Model = Small,
            TrainingTokens = 3_000_000m,
            Epochs = 2m,
            PreparationCost = Dollars(100m),
            EvaluationCost = Dollars(10m),
            PromptTokensSaved = 1_200m,
            RetrainEveryMonths = 5,
        };
        var option = Plain.With(new FineTuningLever(tuning), new PromptCachingLever(new() { HitRate = 1m })).EvaluateOne();

        // 6M tokens x 2 = 12, and 110. Nothing repeated is left to cache: 800 x 0.25 + 500 x 1 = 700 per million, and storage 2.
        Assert.Equal(Dollars(122m), option.OneTimeCost);
        Assert.Equal(Dollars(2.7m), option.MonthlyCost);
        Assert.Equal(Dollars(22m), option.Months[5].RetrainingCost);
    }

    [Fact]
    public void AllLevers_OrderInTheDocument_DoesNotMatter()
    {
        ILever[] levers =
        [
            new PromptCachingLever(new()),
            new DistillationLever(Distillation with { EscalationRate = 0.1m }),
            new RoutingLever(new() { Model = Small, RequestShare = 0.3m }),
            new RagLever(Rag),
            new ResponseCacheLever(new() { HitRate = 0.1m }),
        ];

        Assert.Equal(Plain.With(levers).EvaluateOne().TotalCost, Plain.With([.. levers.Reverse()]).EvaluateOne().TotalCost);
    }

    [Fact]
    public void NoLever_IsTheBaselineAgain()
    {
        var option = (Plain with { Workload = Workload with { MonthlyGrowthRate = 0.0123456789m } }).With().EvaluateOne();

        Assert.All(option.Months, month => Assert.Equal(Usd.Zero, month.CumulativeSavings));
        Assert.Equal((0m, 0m), (option.PaybackMonths, option.Crossover.TokensPerMonth));
        Assert.Null(option.ReturnOnInvestment);
    }

    private static Usd MonthlyCost(params ILever[] levers) => Plain.With(levers).EvaluateOne().MonthlyCost;
}
