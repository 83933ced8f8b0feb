using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Tests.Choosing;

/// <summary>What drives a bill, which levers fit, and which combination to take.</summary>
public sealed class FeatureLeversTests : ChoiceBench
{
    [Fact]
    public async Task Get_FeatureOfALargeModel_NamesTheDriverAndTheLightestCombination()
    {
        Add("invoices", repeated: 0);
        var view = await LeversAsync("invoices");

        Assert.Null(view.Obstacle);
        Assert.Equal(Usd.FromDollars(2_250m), view.Facts!.MonthlyCost);
        Assert.Equal(CostDriver.ModelPrice, view.Diagnosis!.Dominant.Driver);

        // A student on demand saves 97 %; nothing lighter is offered while nothing is answered.
        Assert.Equal(OptionIds.OnDemand, Assert.Single(view.Choice!.Lightest!.Candidates).Id);
        Assert.StartsWith("The bill is driven by model price. Distilled, on demand is the lightest combination", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Answers_BringLighterLevers()
    {
        Add("invoices", repeated: 0, new() { DeferrableShare = 0.8m });
        var view = await LeversAsync("invoices");

        // 80 % at half the price save 40 %: in the flex tier with half a week of work, in batch with one.
        var lightest = Assert.Single(view.Choice!.Lightest!.Candidates);
        Assert.Equal(ServiceTierLever.KindName, lightest.Id);
        Assert.Equal(0.4m, view.Choice.Lightest.SavingShare);
        Assert.Equal(LeverFit.Fits, view.Diagnosis!.Advice.Single(advice => advice.Rule.Kind == BatchLever.KindName).Fit);
    }

    [Fact]
    public async Task Get_RepeatedContext_OffersTheCacheAndCombinesIt()
    {
        Add("assistant", repeated: 3_000, input: 3_400);
        var view = await LeversAsync("assistant");

        Assert.Contains(view.Offers, offer => offer.Candidate.Lever is PromptCachingLever);
        Assert.Equal(3_000m, view.Facts!.RepeatedContextTokens);
        Assert.Equal(Usd.FromDollars(7_500m), view.Facts.RepeatedContextCost);
        Assert.Contains(view.Choice!.Combinations, combination => combination.Candidates.Count > 1);
        Assert.All(view.Choice.Frontier, combination => Assert.NotEmpty(view.NameOf(combination)));
    }

    [Fact]
    public async Task Get_SmallerModelFailsOnFormOnly_OffersFineTuningWithoutATeachersAnswers()
    {
        Add("invoices", repeated: 0, new() { SmallerModelFailsOnFormOnly = true });
        var view = await LeversAsync("invoices");
        var (tuned, taught) = (view.Find("tune-on-demand")!, view.Find(OptionIds.OnDemand)!);

        // The same student on the same number of tokens: what distillation pays in addition are the teacher's answers for training, and 2 %
        // of the 2,250 USD for requests that go back to the teacher.
        Assert.Equal("Fine-tuned, on demand", view.NameOf(tuned));
        Assert.Equal(taught.Option.MonthlyCost, tuned.Option.MonthlyCost + Usd.FromDollars(45m));
        Assert.True(tuned.Option.OneTimeCost < taught.Option.OneTimeCost);
        Assert.Null((await LeversOfAsync("others", new())).Find("tune-on-demand"));
    }

    [Fact]
    public async Task Get_BarThatNothingClears_SaysWhatComesNearest()
    {
        Add("invoices", repeated: 0, new() { LeastSavingShare = 0.99m });
        var view = await LeversAsync("invoices");
        Assert.Null(view.Choice!.Lightest);
        Assert.Contains("No combination of levers saves 99", view.Sentence, StringComparison.Ordinal);
        Assert.Contains("saves most", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ModelThatBedrockDoesNotDistil_LeavesDistillationOutAndSaysSo()
    {
        Add("assistant", repeated: 0);
        Store.Assumptions["assistant"] = new WorkspaceAssumptions { Teacher = "Claude Sonnet 4.5" }.ToJson();
        var view = await LeversAsync("assistant");

        Assert.DoesNotContain(view.Offers, offer => offer.Candidate.Lever is DistillationLever);
        Assert.Equal("Distillation is left out: Bedrock does not distil this model into the student that is considered.", Assert.Single(view.RuledOut));
        Assert.Empty(view.Choice!.Combinations.SelectMany(combination => combination.Candidates));
    }

    [Fact]
    public async Task Get_StudentThatTheTeacherCannotTeach_LeavesDistillationOut()
    {
        Add("invoices", repeated: 0);
        Store.Assumptions["invoices"] = new WorkspaceAssumptions { Teacher = "Nova Premier", Student = "Nova 2 Lite" }.ToJson();
        Assert.False((await LeversAsync("invoices")).Facts!.HasStudent);
    }

    [Fact]
    public async Task Get_VolumeThatGrows_IsSteady()
    {
        // 10 % more every month: 30 % around the average, little around the trend.
        AddMonths("growing", [.. Enumerable.Range(0, 12).Select(month => (long)(1_000_000 * Math.Pow(1.1, month)))]);
        Assert.InRange((await LeversAsync("growing")).Facts!.VolumeVariation!.Value, 0.01m, 0.1m);
    }

    [Fact]
    public async Task Get_VolumeOfQuarterEnds_ComesInBurstsAndIsLeftAsItIs()
    {
        AddMonths("quarters", [3_000_000, 0, 0, 3_000_000, 0, 0, 3_000_000, 0, 0, 3_000_000]);
        var view = await LeversAsync("quarters");

        Assert.InRange(view.Facts!.VolumeVariation!.Value, 1m, 2m);
        Assert.Empty(view.Recommended!.Candidates);
        Assert.StartsWith("Leave it as it is: the volume comes in bursts,", view.Sentence, StringComparison.Ordinal);
        Assert.Empty((await new PortfolioReview(Workspaces).GetAsync(new(), TestContext.Current.CancellationToken)).Chosen);
    }

    [Fact]
    public async Task Get_SmallBill_IsLeftAsItIsWithWhatCouldBeSaved()
    {
        Add("small", repeated: 0, new() { DeferrableShare = 0.8m }, requests: 60_000);
        Assert.Equal(
            "Leave it as it is: the bill is $135 a month, and running the model on demand is the right answer. "
            + "Flex tier would save $54.00 a month for 0.5 weeks of work.",
            (await LeversAsync("small")).Sentence);
    }

    [Fact]
    public async Task Get_WithoutVolume_SaysWhatToDo()
    {
        Store.Features.Add(new Feature { Id = "empty", Name = "Empty" });
        var view = await LeversAsync("empty");
        Assert.Null(view.Choice);
        Assert.Equal(view.Obstacle, view.Sentence);
        Assert.Null(await new FeatureLevers(Workspaces).GetAsync("unknown", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_MissingFacts_CombineOnlyWithTheRetrievalThatTheyNeed()
    {
        // 300 tokens of passages replace 200: 100 more of input at 2.50 per million, a store of 100 and a million documents' tokens once at 0.02.
        var retrieval = new LeverFigures { RetrievedTokensPerRequest = 300m, ReplacedTokensPerRequest = 200m, VectorStoreMonthlyUsd = 100m, CorpusTokens = 1e6m };
        var view = await LeversOfAsync("support", new() { LacksFacts = true, IsNarrow = true, MostQualityRisk = 0.3m, Figures = retrieval });

        var alone = view.Find(RagLever.KindName)!;
        Assert.Equal((Usd.FromDollars(2_250m + 250m + 100m), Usd.FromDollars(0.02m)), (alone.Option.MonthlyCost, alone.Option.OneTimeCost));
        Assert.Equal([RagLever.KindName, OptionIds.OnDemand], view.Recommended!.Candidates.Select(candidate => candidate.Id));
        Assert.Contains("with the retrieval that answers need", view.Sentence, StringComparison.Ordinal);

        // What is worth considering has it, too; the feature as it is stays to compare with.
        Assert.Contains(view.Recommended, view.Choice!.Frontier);
        Assert.All(view.Choice.Frontier, combination => Assert.True(combination.Candidates.Count == 0 || view.Bars.HasNeeded(combination)));

        // Where no facts are missing, retrieval is no way to save.
        Assert.Contains(
            "Retrieval (RAG) is left out: The model lacks no facts; retrieval would only add tokens.",
            (await LeversOfAsync("closed", new() { LacksFacts = false, Figures = retrieval })).RuledOut);
        var open = await LeversOfAsync("open", new() { LacksFacts = true });
        Assert.Null(open.Find(RagLever.KindName));
        Assert.EndsWith("The retrieval that answers need is not counted: nobody entered what it costs.", open.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RetrievalThatEmbedsNothing_NeedsNoPriceOfEmbedding()
    {
        Add("search", repeated: 0, new() { LacksFacts = true, Figures = new() { RetrievedTokensPerRequest = 300m, VectorStoreMonthlyUsd = 100m } });
        Assume("search", known => known with { Teacher = "Claude 3.5 Sonnet", RegionId = "eu-west-3" });
        var view = await LeversAsync("search");
        Assert.Null(Assert.IsType<RagLever>(Assert.Single(view.Find(RagLever.KindName)!.Candidates).Lever).Assumptions.EmbeddingPrice);

        // Documents to embed have no price in this Region.
        Assume("search", known => known with { Levers = known.Levers! with { Figures = known.Levers.Figures! with { CorpusTokens = 1e6m } } });
        var unpriced = await LeversAsync("search");
        Assert.Null(unpriced.Find(RagLever.KindName));
        Assert.Contains(unpriced.MissingPrices, line => line.StartsWith("The price of embedding is not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_KindsOfRequests_OffersAStudentForEach()
    {
        var view = await LeversOfAsync("mixed", new() { IsNarrow = false, SpecialistShares = [0.5m, 0.3m] });
        var specialists = view.Find(SpecialistsLever.KindName)!;

        // A fifth stays at 450 USD. One student alone is ruled out, since the task is not narrow.
        Assert.True(specialists.Option.MonthlyCost > Usd.FromDollars(450m) && specialists.SavingShare > 0.7m);
        Assert.Null(view.Find(OptionIds.OnDemand));
        Assert.Equal("2 specialised students, on demand", view.NameOf(specialists));
    }

    [Fact]
    public async Task Get_OwnFigures_TakeThePlaceOfOurs()
    {
        var figures = new LeverFigures
        {
            Work = new Dictionary<string, LeverWork> { [RoutingLever.KindName] = new(1.5m, null) },
            RouterEscalationRate = 0.2m,
            RouterCostPerRequestUsd = 0.0001m,
        };
        var view = await LeversOfAsync("chat", new() { EasyShare = 0.5m, Figures = figures });
        var routing = view.Find(RoutingLever.KindName)!;

        // Nova Micro costs 0.028 USD per thousand requests: 14 for half of them; 60 % stay or come back at 2,250; 100 for the router.
        Assert.Equal(Usd.FromDollars(14m + 1_350m + 100m), routing.Option.MonthlyCost);
        Assert.Equal((1.5m, LeverPlanning.Of(RoutingLever.KindName).QualityRisk), (routing.EffortWeeks, routing.QualityRisk));
        Assert.Contains($"{Format.Percent(0.2m)} come back", view.Offers.Single(offer => offer.Candidate.Lever is RoutingLever).Assumes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 100, 0)] // nothing paid by time
    [InlineData(1_000, 730, 100_000, 500)] // 219M output tokens of 438M that the units deliver
    [InlineData(1_000, 730, 50_000, 0)] // full, and more
    [InlineData(1_000, 0, 100_000, null)] // capacity that is not told apart
    [InlineData(1_000, 730, null, null)] // nobody said what a unit delivers
    public async Task Get_CapacityOnTheBill_IsIdleAsFarAsEnteredVolumesAndThroughputTell(int cost, int hours, int? perMinute, int? idle)
    {
        Add("invoices", repeated: 0, requests: 2_190_000);
        var units = new BilledModel("Nova Micro", Usd.FromDollars(cost), 0m, 0m, 0m, 0m, Usd.FromDollars(cost))
        {
            ModelUnitHours = hours,
            ModelUnitCost = hours > 0 ? Usd.FromDollars(cost) : Usd.Zero,
            CapacityCost = Usd.FromDollars(cost),
        };
        Spend.Months.Add(new BilledMonth(new BillingMonth(2026, 10), Usd.FromDollars(cost), false, true, [units]));
        Spend.FeatureIds.Add("invoices");
        Assume("invoices", known => known with { ModelUnitInputTokensPerMinute = perMinute is null ? null : 1_000_000m, ModelUnitOutputTokensPerMinute = perMinute / 10m });

        var facts = (await LeversAsync("invoices")).Facts!;
        Assert.Equal(idle, (int?)facts.IdleCapacityCost?.Amount);
        Assert.Equal(facts.InputCost + facts.OutputCost + (facts.IdleCapacityCost ?? Usd.Zero), facts.MonthlyCost);
    }
}
