using FinOpsDashboard.Application.Choosing;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Portfolios;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Application.Risk;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Portfolio;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Testing;
using FinOpsDashboard.Testing.Features;
using FinOpsDashboard.Testing.Prices;

namespace FinOpsDashboard.Application.Tests.Choosing;

/// <summary>Nova Premier with 1M requests of 400 + 100 tokens a month: 2,250 USD, of which 1,000 is input.</summary>
public sealed class FeatureLeversTests
{
    private readonly FakeFeatureStore _store = new();
    private readonly FakeFeatureSpend _spend = new();

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
        _store.Assumptions["assistant"] = new WorkspaceAssumptions { Teacher = "Claude Sonnet 4.5" }.ToJson();
        var view = await LeversAsync("assistant");

        Assert.DoesNotContain(view.Offers, offer => offer.Candidate.Lever is DistillationLever);
        Assert.Equal("Distillation is left out: Bedrock does not distil this model into the student that is considered.", Assert.Single(view.RuledOut));
        Assert.Empty(view.Choice!.Combinations.SelectMany(combination => combination.Candidates));
    }

    [Fact]
    public async Task Get_StudentThatTheTeacherCannotTeach_LeavesDistillationOut()
    {
        Add("invoices", repeated: 0);
        _store.Assumptions["invoices"] = new WorkspaceAssumptions { Teacher = "Nova Premier", Student = "Nova 2 Lite" }.ToJson();
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
        _store.Features.Add(new Feature { Id = "empty", Name = "Empty" });
        var view = await LeversAsync("empty");
        Assert.Null(view.Choice);
        Assert.Equal(view.Obstacle, view.Sentence);
        Assert.Null(await new FeatureLevers(Workspaces).GetAsync("unknown", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Risk_DefaultRanges_GiveChancesAndTheSameTwice()
    {
        Add("invoices", repeated: 0);
        var risk = new FeatureRisk(Workspaces);
        var view = (await risk.GetAsync("invoices", null, 20_000, 1, TestContext.Current.CancellationToken))!;
        var again = (await risk.GetAsync("invoices", null, 20_000, 1, TestContext.Current.CancellationToken))!;

        Assert.Equal(OptionIds.OnDemand, view.Option!.Id);
        Assert.Equal(view.Simulation!.NetPresentValue, again.Simulation!.NetPresentValue);
        Assert.Equal("workload.requestsPerMonth", view.Lines[0].Bar.Assumption.Path);
        Assert.All(view.Lines, line => Assert.True(line.IsDefault && line.Reason.EndsWith('.')));
        Assert.True(view.Simulation.NetPresentValue.P10.Dollars < view.Simulation.NetPresentValue.P50.Dollars && view.Simulation.NetPresentValue.P50.Dollars < view.Simulation.NetPresentValue.P90.Dollars);
        Assert.Contains("chance of losing money", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_EnteredRange_TakesThePlaceOfTheDefault()
    {
        Add("invoices", repeated: 0, ranges: new() { ["workload.requestsPerMonth"] = new(900_000m, 1_100_000m) });
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", OptionIds.OnDemand, 20_000, 1, TestContext.Current.CancellationToken))!;
        var line = view.Lines.Single(line => line.Bar.Assumption.Path == "workload.requestsPerMonth");
        Assert.Equal((900_000m, 1_100_000m, false), (line.Bar.Assumption.Low, line.Bar.Assumption.High, line.IsDefault));
    }

    [Fact]
    public async Task Risk_EnteredRangeThatTheAssumedValueHasLeft_IsWidenedToItAndKeptAsEntered()
    {
        Add("invoices", repeated: 0, ranges: new() { ["workload.requestsPerMonth"] = new(2_000_000m, 3_000_000m) });
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", OptionIds.OnDemand, 20_000, 1, TestContext.Current.CancellationToken))!;
        var line = view.Lines.Single(line => line.Bar.Assumption.Path == "workload.requestsPerMonth");

        Assert.Equal((1_000_000m, 3_000_000m), (line.Bar.Assumption.Low, line.Bar.Assumption.High));
        Assert.Equal(new UncertainRange(2_000_000m, 3_000_000m), line.Entered);
        Assert.StartsWith("Entered as 2,000,000 to 3,000,000; what is assumed by now lies outside", line.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_CombinationOfLevers_IsLookedAtAsAWhole()
    {
        Add("invoices", repeated: 0, new() { RepeatedQuestionShare = 0.2m });
        var levers = (await LeversAsync("invoices"))!;
        var combination = levers.Find($"responseCache,{OptionIds.OnDemand}")!;
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", $"responseCache,{OptionIds.OnDemand}", 20_000, 1, TestContext.Current.CancellationToken))!;

        Assert.Equal(combination.NetPresentValue, view.Option!.NetPresentValue);
        Assert.Equal(levers.NameOf(combination), view.Name);
        Assert.Contains(view.Lines, line => line.Bar.Assumption.Path == "levers.responseCache.hitRate" && line.Bar.Swing > Usd.Zero);
        Assert.Contains(view.Lines, line => line.Bar.Assumption.Path == "levers.distillation.escalationRate");
        Assert.InRange(view.Simulation!.NetPresentValue.P50.Dollars, view.Simulation.NetPresentValue.P10.Dollars, view.Simulation.NetPresentValue.P90.Dollars);
    }

    [Fact]
    public async Task Risk_UnknownOption_NamesThoseThatThereAre()
    {
        Add("invoices", repeated: 0);
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", "magic", 20_000, 1, TestContext.Current.CancellationToken))!;

        Assert.Null(view.Simulation);
        Assert.StartsWith("There is no option or combination of levers “magic”. There are distil-on-demand;", view.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_OptionThatCannotBePriced_SaysWhy()
    {
        Add("invoices", repeated: 0);
        var view = (await new FeatureRisk(Workspaces).GetAsync("invoices", OptionIds.SixMonths, 20_000, 1, TestContext.Current.CancellationToken))!;
        Assert.Null(view.Simulation);
        Assert.Contains("modelUnit", view.Obstacle, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portfolio_CapOnWeeks_TakesWhatIsWorthMost()
    {
        Add("small", repeated: 0, requests: 100_000);
        Add("large", repeated: 0);
        _store.Features.Add(new Feature { Id = "empty", Name = "Empty" });
        var review = new PortfolioReview(Workspaces);

        var all = await review.GetAsync(new PortfolioLimits(), TestContext.Current.CancellationToken);
        Assert.Equal("large", all.Chosen[0].Case.FeatureId);
        Assert.Equal("empty", Assert.Single(all.Rest, rest => rest.FeatureId == "empty").FeatureId);
        Assert.Equal(Usd.FromDollars(2_475m), all.MonthlyCost);

        var one = await review.GetAsync(new PortfolioLimits { EffortWeeks = 6m }, TestContext.Current.CancellationToken);
        Assert.Equal("large", Assert.Single(one.Chosen).Case.FeatureId);
        Assert.StartsWith("Begin with Large: Distilled, on demand.", one.Sentence, StringComparison.Ordinal);

        // Data and training come to 40.50 and some USD: nothing that is trained fits a pool of 1 USD; engineering is not paid from it.
        var poor = await review.GetAsync(new PortfolioLimits { UpfrontCost = Usd.FromDollars(1m) }, TestContext.Current.CancellationToken);
        Assert.Empty(poor.Chosen);
        Assert.Contains("within these limits", poor.Sentence, StringComparison.Ordinal);
    }

    private FeatureWorkspace Workspaces => new(_store, _spend, new FixedPriceBook(SeedPriceBook.Load()), new FixedTime(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)));

    private Task<LeversView> LeversOfAsync(string id, LeverAnswers answers)
    {
        Add(id, repeated: 0, answers);
        return LeversAsync(id);
    }

    private async Task<LeversView> LeversAsync(string id) => (await new FeatureLevers(Workspaces).GetAsync(id, TestContext.Current.CancellationToken))!;

    private void AddMonths(string id, long[] requests)
    {
        Add(id, repeated: 0);
        _store.Volumes.Clear();
        _store.Volumes.AddRange(requests.Index().Where(month => month.Item > 0).Select(month => new FeatureVolume
        {
            FeatureId = id,
            Month = new BillingMonth(2026, 10).Plus(month.Index + 1 - requests.Length),
            Requests = month.Item,
            InputTokens = month.Item * 400,
            OutputTokens = month.Item * 100,
        }));
    }

    private void Add(
        string id, long repeated, LeverAnswers? answers = null, long input = 400, long requests = 1_000_000, Dictionary<string, UncertainRange>? ranges = null)
    {
        _store.Features.Add(new Feature { Id = id, Name = char.ToUpperInvariant(id[0]) + id[1..] });
        _store.Volumes.Add(new FeatureVolume
        {
            FeatureId = id,
            Month = new BillingMonth(2026, 10),
            Requests = requests,
            InputTokens = requests * input,
            OutputTokens = requests * 100,
            RepeatedContextTokensPerRequest = repeated,
        });
        _store.Assumptions[id] = new WorkspaceAssumptions { Teacher = "Nova Premier", Levers = answers, Ranges = ranges }.ToJson();
    }
}
