using System.Diagnostics;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Pricing;
using static FinOpsDashboard.Domain.Tests.Scenarios.TestScenario;

namespace FinOpsDashboard.Domain.Tests.Choosing;

/// <summary>The baseline is 1,000 requests for 10 USD a month, 60 in six months.</summary>
public sealed class CombinationSearchTests
{
    private static readonly LeverCandidate Cache = Candidate("cache", new PromptCachingLever(new() { HitRate = 1m }), weeks: 0.5m, risk: 0m);
    private static readonly LeverCandidate Answers = Candidate("answers", new ResponseCacheLever(new() { HitRate = 0.2m }), weeks: 2m, risk: 0.1m);
    private static readonly LeverCandidate Batch = Candidate("batch", new BatchLever(new() { RequestShare = 1m }), weeks: 1m, risk: 0m);
    private static readonly LeverCandidate Student = Candidate("student", new DistillationLever(Distillation), weeks: 4m, risk: 0.2m);

    private static readonly LeverCandidate Units = Candidate(
        "units",
        new DistillationLever(Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } }),
        weeks: 4m,
        risk: 0.2m);

    [Fact]
    public void Run_TwoLevers_MultiplyOnTheRemainingCost()
    {
        var both = Assert.Single(Choose(Cache, Answers).Combinations, combination => combination.Candidates.Count == 2);

        // A fifth is answered from before; of the rest 1,000 tokens are read for 0.3 instead of 3: 0.8 x 7.3, not 10 - 2 - 2.7.
        Assert.Equal(Dollars(5.84m), both.Option.MonthlyCost);
        Assert.Equal((2.5m, 0.1m, 0.416m), (both.EffortWeeks, both.QualityRisk, both.SavingShare));
    }

    [Fact]
    public void Run_IndependentRisks_MultiplyTheirChancesOfSuccess()
    {
        var both = Assert.Single(Choose(Student, Answers).Combinations, combination => combination.Candidates.Count == 2);
        Assert.Equal(0.28m, both.QualityRisk);
    }

    [Fact]
    public void Run_LeversOfOneStage_AreNeverCombined() =>
        Assert.DoesNotContain(Choose(Student, Units).Combinations, combination => combination.Candidates.Count == 2);

    [Theory]
    [InlineData("batch", "cache", "no prompt cache")]
    [InlineData("batch", "student", "offered for base models")]
    [InlineData("units", "cache", "no token price")]
    public void Run_Contradictions_AreDroppedWithTheirReason(string first, string second, string reason)
    {
        LeverCandidate[] pair = [.. new[] { Cache, Batch, Student, Units }.Where(candidate => candidate.Id == first || candidate.Id == second)];
        var choice = Choose(pair);
        Assert.DoesNotContain(choice.Combinations, combination => combination.Candidates.Count == 2);
        Assert.Contains(Assert.Single(choice.Dropped).Reasons, told => told.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_BatchForAPartOfTheTraffic_LeavesTheRestToTheCache()
    {
        var half = Batch with { Lever = new BatchLever(new() { RequestShare = 0.5m }) };
        var both = Assert.Single(Choose(half, Cache).Combinations, combination => combination.Candidates.Count == 2);

        // 0.5 x 5 in batch, 0.5 x 7.3 from the cache.
        Assert.Equal(Dollars(6.15m), both.Option.MonthlyCost);
    }

    [Fact]
    public void Run_BatchAndFlex_AreForTheSameRequests()
    {
        var half = Batch with { Lever = new BatchLever(new() { RequestShare = 0.5m }) };
        var flex = Candidate("flex", new ServiceTierLever(new() { Tier = RequestTier.Flex, RequestShare = 0.5m }), weeks: 1m, risk: 0m);
        var dropped = Assert.Single(Choose(half, flex).Dropped, combination => combination.Candidates.Count == 2);
        Assert.Contains(dropped.Reasons, reason => reason.Contains("the same requests", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_StudentOnUnitsForAPartOfTheTraffic_LeavesTheRestToTheCache()
    {
        var student = Distillation with { Hosting = new ProvisionedHosting { Commitment = CommitmentTerm.None } };
        var some = Candidate("some", new SpecialistsLever([new() { RequestShare = 0.5m, Student = student }]), weeks: 4m, risk: 0.2m);
        var all = Candidate("all", new SpecialistsLever([new() { RequestShare = 1m, Student = student }]), weeks: 4m, risk: 0.2m);

        Assert.Contains(Choose(some, Cache).Combinations, combination => combination.Candidates.Count == 2);
        Assert.DoesNotContain(Choose(all, Cache).Combinations, combination => combination.Candidates.Count == 2);
    }

    [Fact]
    public void Run_UnpricedLever_IsDroppedAndNamesThePrice()
    {
        var unpriced = Candidate("tier", new ServiceTierLever(new() { Tier = RequestTier.Flex }), weeks: 1m, risk: 0m);
        Assert.StartsWith("models.big.flexInput", Assert.Single(Choose(unpriced).Dropped).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Frontier_HoldsNothingThatAnotherBeats()
    {
        var choice = Choose(Cache, Answers, Batch, Student, Units);
        Assert.NotEmpty(choice.Frontier);
        Assert.Contains(choice.Frontier, combination => combination.Candidates.Count == 0);
        Assert.All(choice.Frontier, kept => Assert.DoesNotContain(choice.Combinations, kept.IsBeatenBy));
        Assert.All(
            choice.Combinations.Except(choice.Frontier), left => Assert.Contains(choice.Frontier, left.IsBeatenBy));

        // Model units cost 300 a month against 10: never worth an effort.
        Assert.DoesNotContain(choice.Frontier, combination => combination.Candidates.Contains(Units));
    }

    [Fact]
    public void Lightest_NoBar_IsTheBaselineAsItIs() => Assert.Empty(Choose(Cache, Student).Lightest!.Candidates);

    [Theory]
    [InlineData("0.25", "1", "cache")] // 27 %
    [InlineData("0.30", "1", "batch")] // 50 %, a week
    [InlineData("0.60", "1", "answers+batch")] // 60 %
    [InlineData("0.60", "0.09", null)] // too risky, and nothing else saves as much
    [InlineData("0.61", "0.3", "student+cache")] // 6.50 once, 0.775 + 2 a month: 61.4 % in 4.5 weeks
    public void Lightest_Bars_PickTheLeastEffortThatClearsBoth(string saving, string risk, string? expected)
    {
        var bars = new ChoiceBars { LeastSavingShare = Parse(saving), MostQualityRisk = Parse(risk) };
        var lightest = Choose(bars, Cache, Answers, Batch, Student).Lightest;
        Assert.Equal(expected, lightest is null ? null : string.Join('+', lightest.Candidates.Select(candidate => candidate.Id)));
    }

    [Fact]
    public void Run_BaselineWithoutPrice_IsRefused()
    {
        var answer = CombinationSearch.Run(Plain with { Models = Book(Model(Big), SmallModel) }, [Cache], new());
        Assert.Null(answer.Choice);
        Assert.Equal(2, answer.Faults.Count);
    }

    [Fact]
    public void Run_TooManyCandidates_IsRefused()
    {
        LeverCandidate[] many = [.. Enumerable.Range(0, 6_000).Select(n => Cache with { Id = $"{n}" })];
        Assert.Throws<ArgumentException>(() => CombinationSearch.Run(Plain, many, new()));
        Assert.Throws<ArgumentException>(() => CombinationSearch.Run(Plain, [Cache, Cache], new()));
    }

    [Fact]
    public void Run_EveryLeverAtOnce_IsFast()
    {
        LeverCandidate[] all =
        [
            Cache, Answers, Student, Units,
            Batch with { Lever = new BatchLever(new() { RequestShare = 0.5m }) },
            Candidate("rag", new RagLever(new() { RetrievedTokensPerRequest = 100m, ReplacedTokensPerRequest = 500m }), 3m, 0.1m),
            Candidate("compression", new PromptCompressionLever(new() { Ratio = 2m, CompressibleTokensPerRequest = 500m }), 2m, 0.1m),
            Candidate("routing", new RoutingLever(new() { Model = Small, RequestShare = 0.4m }), 2m, 0.1m),
            Candidate("base", new BaseModelLever(new() { Model = Small }), 1m, 0.4m),
            Candidate("tuned", new FineTuningLever(new() { Model = Small, TrainingTokens = 1e6m }), 5m, 0.2m),
        ];
        var scenario = Plain with { HorizonMonths = 12 };
        CombinationSearch.Run(scenario, all, new());

        var watch = Stopwatch.StartNew();
        var choice = CombinationSearch.Run(scenario, all, new()).Choice!;
        watch.Stop();

        // 2^6 x 5 combinations. A loose bound: the exact time is the benchmarks' matter.
        Assert.Equal(320, choice.Combinations.Count + choice.Dropped.Count);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 500);
        TestContext.Current.SendDiagnosticMessage($"{watch.Elapsed.TotalMilliseconds} ms");
    }

    private static CombinationChoice Choose(params LeverCandidate[] candidates) => Choose(new(), candidates);

    private static CombinationChoice Choose(ChoiceBars bars, params LeverCandidate[] candidates)
    {
        var answer = CombinationSearch.Run(Plain, candidates, bars);
        Assert.Empty(answer.Faults);
        return answer.Choice!;
    }

    private static LeverCandidate Candidate(string id, ILever lever, decimal weeks, decimal risk) =>
        new() { Id = id, Lever = lever, EffortWeeks = weeks, QualityRisk = risk };

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
