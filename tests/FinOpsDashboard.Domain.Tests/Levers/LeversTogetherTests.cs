using System.Collections.Immutable;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Tests.Scenarios;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Levers;

/// <summary>
/// What one lever leaves is what the next one is paid for. 1,000 requests of 2,000 + 500 tokens on the big model cost 10 USD: 3 and 8 USD per
/// million; 1,000 tokens of each are repeated context.
/// </summary>
public sealed class LeversTogetherTests
{
    private static readonly ResponseCacheLever AFifthFromBefore = new(new() { HitRate = 0.2m });

    /// <summary>The small model with other prices as a custom model than as it is.</summary>
    private static readonly ModelPrices Dearer = SmallModel with
    {
        TokenPrices = SmallModel.TokenPrices
            .SetItem(TokenPriceKind.CustomInput, UsdPerMillionTokens.FromDollars(1m))
            .SetItem(TokenPriceKind.CustomOutput, UsdPerMillionTokens.FromDollars(2m)),
    };

    public static TheoryData<ILever> LeversPaidPerRequest =>
    [
        new RoutingLever(new() { Model = Small, RequestShare = 0m, CostPerRequest = Dollars(0.001m) }),
        new PromptCompressionLever(new() { Ratio = 1m, CompressibleTokensPerRequest = 0m, CostPerRequest = Dollars(0.001m) }),
        new RagLever(new() { RetrievedTokensPerRequest = 0m, EmbeddingTokensPerRequest = 1_000m, EmbeddingPrice = UsdPerMillionTokens.FromDollars(1m) }),
    ];

    [Theory]
    [MemberData(nameof(LeversPaidPerRequest))]
    public void ResponseCache_BeforeALeverThatIsPaidPerRequest_PaysItForTheRestOnly(ILever lever) =>

        // 800 requests of 0.01, and 0.001 for each of them.
        Assert.Equal(Dollars(8.8m), MonthlyCost(AFifthFromBefore, lever));

    [Fact]
    public void Batch_BesideACacheOfDerivedHits_LeavesItFewerRequests() =>

        // Half in batch: 500 x (2,000 x 1.5 + 500 x 4) = 2.5. Of the other half 500 x 5 / 6,000 come within five minutes, so e^-(5/12) =
        // 0.65924 miss: 500 x (1,000 x 3 + 1,000 x 0.3 + 500 x 8 + 0.65924 x 1,000 x 3.45).
        Assert.Equal(
            2.5m + (0.5m * (7.3m + (3.45m * 0.6592406302004438m))),
            MonthlyCost(new BatchLever(new() { RequestShare = 0.5m }), new PromptCachingLever(new())).Amount,
            12);

    [Fact]
    public void ResponseCache_BeforeAnImportedModel_NeedsFewerCopies()
    {
        var import = SmallModel with
        {
            ModelImport = new() { UnitsPerCopy = 2m, UnitMinutePrice = Dollars(0.05m), StoragePerUnitMonth = Dollars(1.95m), OutputTokensPerMinute = 100m },
        };
        var student = new DistillationLever(Distillation with { Hosting = new ImportHosting { ActiveShare = 0.3m } });
        var option = (Plain with { Models = Book(BigModel, import) }).With(new ResponseCacheLever(new() { HitRate = 0.5m }), student).EvaluateOne();

        // 500 requests ask for 42 output tokens a minute, 139 while copies are up: two of them for 1,800 minutes at 0.1; 3.9 of storage.
        Assert.Equal(Dollars(363.9m), option.MonthlyCost);
    }

    [Fact]
    public void ResponseCache_BeforeModelUnitsThatOutputFills_NeedsFewerUnits()
    {
        // 50,000 requests put out 4,167 tokens a minute of 1,000 each: 5 units at 300; input fills a 60th of one.
        var units = SmallModel with { ModelUnit = SmallModel.ModelUnit! with { InputTokensPerMinute = 1_000_000m } };
        var busy = Plain with { Models = Book(BigModel, units), Workload = Workload with { RequestsPerMonth = 100_000m } };
        var option = busy.With(new ResponseCacheLever(new() { HitRate = 0.5m }), OnUnits).EvaluateOne();

        Assert.Equal(5, option.Hosting!.ModelUnits);
        Assert.Equal(Dollars((5m * 300m) + 2m), option.MonthlyCost);
    }

    [Fact]
    public void FineTuning_OnDemand_IsPaidAtTheCustomModelsPrices() =>

        // 2,000 x 1 + 500 x 2 = 3, and 2 of storage.
        Assert.Equal(Dollars(5m), (Plain with { Models = Book(BigModel, Dearer) }).With(Tuned(new OnDemandHosting())).EvaluateOne().MonthlyCost);

    [Fact]
    public void ChargeTokens_OnModelUnits_ChargesACustomModelAndABaseModelEachAtItsOwn()
    {
        var scenario = Plain with { Models = Book(BigModel, Dearer) };
        var terms = new ProvisionedHosting { Commitment = CommitmentTerm.None, ChargeTokens = true };

        // Input fills 333 of 1,000 tokens a minute: one unit, 300. A custom model 3 and 2 of storage, the base model 1.
        Assert.Equal(Dollars(305m), scenario.With(Tuned(terms)).EvaluateOne().MonthlyCost);
        Assert.Equal(Dollars(301m), scenario.With(new BaseModelLever(new() { Model = Small, Hosting = terms })).EvaluateOne().MonthlyCost);
    }

    [Theory]
    [InlineData(400, "2.765")] // 600 read x 0.025 + 1,000 x 0.25 + 500 x 1, and 2 of storage
    [InlineData(3_000, "2.5")] // nothing left of the prompt: 500 x 1, and 2 of storage
    public void FineTuning_PromptTokensSaved_ComeOutOfTheRepeatedContext(int saved, string expected) => Assert.Equal(
        Dollars(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)),
        MonthlyCost(
            new FineTuningLever(new() { Model = Small, TrainingTokens = 0m, PromptTokensSaved = saved }),
            new PromptCachingLever(new() { HitRate = 1m })));

    [Fact]
    public void Compression_OfThePrefixToo_TakesTheWholePrompt() =>

        // 2,000 become 500: 500 x 3 + 4,000.
        Assert.Equal(Dollars(5.5m), MonthlyCost(new PromptCompressionLever(new()
        {
            Ratio = 4m,
            CompressibleTokensPerRequest = 5_000m,
            Prefix = PrefixTreatment.Compressed,
        })));

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(0, 100)]
    public void Rag_SomethingToEmbedWithoutAPrice_NamesThePrice(int ingested, int perRequest)
    {
        var rag = new RagLever(new() { RetrievedTokensPerRequest = 0m, IngestionTokens = ingested, EmbeddingTokensPerRequest = perRequest });
        Assert.StartsWith("rag.embeddingPrice ", Assert.Single(Plain.With(rag).ReasonsOfOne()), StringComparison.Ordinal);
    }

    [Fact]
    public void PromptCaching_ContextAsLongAsTheCacheAsks_IsCached()
    {
        var scenario = Plain with { Models = Book(BigModel with { MinimumCacheableTokens = 1_000m }) };
        Assert.Equal(Dollars(7.3m), scenario.With(new PromptCachingLever(new() { HitRate = 1m })).EvaluateOne().MonthlyCost);
    }

    [Fact]
    public void Specialists_TwoOnModelUnits_AddUpTheirUnitsAndWhatIsStranded()
    {
        var terms = new ProvisionedHosting { Commitment = CommitmentTerm.SixMonths };
        var option = (Plain with { HorizonMonths = 8 }).With(new SpecialistsLever(
        [
            new() { RequestShare = 0.5m, Student = Distillation with { Hosting = terms } },
            new() { RequestShare = 0.5m, Student = Distillation with { Hosting = terms with { MinimumModelUnits = 2 } } },
        ])).EvaluateOne();

        // 167 of 1,000 input tokens a minute each: one unit used to a sixth, two to a twelfth. Terms of month 7 run four months on.
        Assert.Equal((3, 300m, 1_200m), (option.Hosting!.ModelUnits, option.Hosting.MonthlyCost.Amount, option.Hosting.StrandedCommitmentCost.Amount));
        Assert.Equal(1m / 9m, option.Hosting.Utilization, 20);
    }

    [Fact]
    public void Distillation_PaidBackInTheSecondMonth_SaysWhen()
    {
        // 6.5 and 4 of work once, 7 saved a month: -3.5 after month 1, even in the middle of month 2.
        var option = Plain.With(new DistillationLever(Distillation with { EngineeringCost = Dollars(4m) })).EvaluateOne();
        Assert.Equal((-3.5m, 1.5m), (option.Months[0].CumulativeSavings.Amount, option.PaybackMonths));
    }

    [Fact]
    public void Distillation_Retrained_NeedsMoreVolumeToPay()
    {
        // Once 6.5 and in month 4 again, over six months, and 2 of storage: 25 / 6 a month against 0.009 a request of 2,500 tokens.
        var option = Plain.With(new DistillationLever(Distillation with { RetrainEveryMonths = 3 })).EvaluateOne();
        Assert.Equal(Dollars(6.5m), option.Months.Sum(month => month.RetrainingCost));
        Assert.Equal(25m / 6m / 0.009m * 2_500m, option.Crossover.TokensPerMonth!.Value, 3);
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(150, true)]
    [InlineData(250, false)]
    [InlineData(350, true)]
    [InlineData(450, false)]
    [InlineData(550, true)]
    public void Crossover_LosingIntervals_AreTheVolumesAtWhichItIsDearer(int tokens, bool isCheaper) =>
        Assert.Equal(isCheaper, new Crossover(100m, [new(200m, 300m), new(400m, 500m)]).IsCheaperAt(tokens));

    [Theory]
    [InlineData(100_000, 10_000, 0)]
    [InlineData(99_999, 10_000, 1)]
    [InlineData(100_000, 9_999, 1)]
    [InlineData(99_999, 9_999, 1)]
    public void Reserved_LessThanIsSold_Warns(int input, int output, int warnings)
    {
        var prices = ReservedHosting.Terms.ToImmutableDictionary(term => term, _ => Dollars(0.1m));
        var scenario = Plain with { Models = Book(BigModel with { Reserved = new() { InputHourlyPrices = prices, OutputHourlyPrices = prices } }) };
        var held = new ReservedHosting { Commitment = CommitmentTerm.OneMonth, InputTokensPerMinute = input, OutputTokensPerMinute = output };
        Assert.Equal(warnings, scenario.With(new BaseModelLever(new() { Hosting = held })).EvaluateOne().Warnings.Count);
    }

    [Fact]
    public void Reserved_OneSideNotHeld_IsPaidOnDemandAndNotUsed()
    {
        var prices = ReservedHosting.Terms.ToImmutableDictionary(term => term, _ => Dollars(0.1m));
        var scenario = Plain with { Models = Book(BigModel with { Reserved = new() { InputHourlyPrices = prices, OutputHourlyPrices = prices } }) };
        var nothing = new ReservedHosting { Commitment = CommitmentTerm.OneMonth, InputTokensPerMinute = 0m, OutputTokensPerMinute = 0m };
        var option = scenario.With(new BaseModelLever(new() { Hosting = nothing })).EvaluateOne();
        Assert.Equal((10m, 0m), (option.MonthlyCost.Amount, Assert.Single(option.Capacities).Utilization));
    }

    [Fact]
    public void Credits_EnoughForAll_PayRetrainingToo()
    {
        var scenario = (Plain with { Credits = [new() { Pool = "pool", CreditAmount = Dollars(1_000m) }] }).With(new DistillationLever(Distillation with { RetrainEveryMonths = 3 }));
        var result = scenario.Result();
        Assert.Equal(((EvaluatedOption)result.Options[0]).TotalCost, Assert.Single(result.Credits!.Applied).Used);
    }

    [Fact]
    public void Evaluate_NobodyWaits_Stops() => Assert.Throws<OperationCanceledException>(
        () => ScenarioEvaluator.Evaluate(Plain.With(), new CancellationToken(canceled: true)));

    private static FineTuningLever Tuned(ModelHosting hosting) => new(new() { Model = Small, TrainingTokens = 0m, Hosting = hosting });

    private static DistillationLever OnUnits => new(Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } });

    private static Usd MonthlyCost(params ILever[] levers) => Plain.With(levers).EvaluateOne().MonthlyCost;
}
