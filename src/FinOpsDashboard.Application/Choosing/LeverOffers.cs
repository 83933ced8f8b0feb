using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>The levers that are worth combining for a feature: those that have a price and an answer to what they need to know.</summary>
internal static class LeverOffers
{
    private const decimal RouterEscalation = 0.05m;
    private const decimal CompressionRatio = 2m;
    private static readonly Usd ResponseCacheMonthlyCost = Usd.FromDollars(50m);

    /// <param name="view">The workspace, evaluated.</param>
    /// <param name="scenario">Its scenario with the prices of levers.</param>
    /// <param name="answers">What was answered.</param>
    public static IEnumerable<LeverOffer> For(WorkspaceView view, Scenario scenario, LeverAnswers answers)
    {
        var baseline = scenario.Models[scenario.BaselineModel];
        var small = view.Models!.Student;
        var smallName = scenario.Models.Keys.FirstOrDefault(name => name != scenario.BaselineModel) ?? scenario.BaselineModel;
        if (answers.RepeatedQuestionShare is > 0m and { } repeated)
        {
            yield return Offer(
                new ResponseCacheLever(new() { HitRate = repeated, MonthlyCost = ResponseCacheMonthlyCost }),
                "Response cache",
                $"{Format.Percent(repeated)} of requests answered from before, {Format.Money(ResponseCacheMonthlyCost)} a month for the store");
        }

        if (answers.CompressibleShare is > 0m and { } compressible)
        {
            var tokens = compressible * scenario.Workload.InputTokensPerRequest;
            yield return Offer(
                new PromptCompressionLever(new() { Ratio = CompressionRatio, CompressibleTokensPerRequest = tokens }),
                "Prompt compression",
                $"{Format.Percent(compressible)} of the input to half its length, the repeated context left alone");
        }

        if (answers.EasyShare is > 0m and { } easy)
        {
            yield return Offer(
                new RoutingLever(new() { Model = smallName, RequestShare = easy, EscalationRate = RouterEscalation }),
                $"Routing to {small}",
                $"{Format.Percent(easy)} of requests to {small}, of which {Format.Percent(RouterEscalation)} come back; no fee for the router, none is known");
        }

        if (answers.SmallerModelIsGoodEnough == true)
            yield return Offer(new BaseModelLever(new() { Model = smallName }), $"{small} instead", $"All requests on {small} as it is");

        foreach (var option in view.Scenario!.Options)
        {
            if (answers.SmallerModelFailsOnFormOnly == true && option.Levers[0] is DistillationLever { Assumptions: var student })
            {
                var tokens = student.Prompts * (student.InputTokensPerPrompt + student.OutputTokensPerPrompt);
                yield return Offer(
                    FineTuned(student, tokens),
                    OptionIds.NameOf(option.Id).Replace("Distilled", "Fine-tuned", StringComparison.Ordinal),
                    $"{small} trained on {Format.Tokens(tokens)} tokens of your own examples, hosted and judged as the workspace assumes of a student; no request goes back to the large model",
                    option.Id.Replace("distil", "tune", StringComparison.Ordinal));
            }

            yield return Offer(WithoutPeoplesWork(option.Levers[0]), OptionIds.NameOf(option.Id), "As assumed in the workspace, with people's work counted in weeks instead of dollars", option.Id);
        }

        if (answers.DeferrableShare is > 0m and { } deferrable)
        {
            if (baseline.TokenPrices.ContainsKey(TokenPriceKind.BatchInput))
                yield return Offer(new BatchLever(new() { RequestShare = deferrable }), "Batch", $"{Format.Percent(deferrable)} of requests within a day");
            if (baseline.TokenPrices.ContainsKey(TokenPriceKind.FlexInput))
            {
                yield return Offer(
                    new ServiceTierLever(new() { Tier = RequestTier.Flex, RequestShare = deferrable }), "Flex tier", $"{Format.Percent(deferrable)} of requests when there is room");
            }
        }

        if (scenario.Workload.RepeatedContextTokensPerRequest > 0m && baseline.TokenPrices.ContainsKey(TokenPriceKind.CacheRead))
        {
            yield return Offer(new PromptCachingLever(new()), "Prompt caching", "Kept for 5 minutes; hits follow from requests at random");
            if (baseline.TokenPrices.ContainsKey(TokenPriceKind.CacheWriteOneHour))
            {
                yield return Offer(
                    new PromptCachingLever(new() { TimeToLive = CacheTimeToLive.OneHour }), "Prompt caching, 1 hour", "Kept for an hour; hits follow from requests at random", "promptCaching-1h");
            }
        }
    }

    /// <summary>The student of a workspace, trained on examples that are there instead of a teacher's answers.</summary>
    private static FineTuningLever FineTuned(DistillationAssumptions student, decimal tokens) => new(new()
    {
        Model = student.Student,
        TrainingTokens = tokens,
        Epochs = student.Epochs,
        EvaluationCost = student.EvaluationCost,
        RetrainEveryMonths = student.RetrainEveryMonths,
        Hosting = student.Hosting,
    });

    /// <summary>Levers are compared by what AWS bills; work is counted in weeks for all of them, so it must not be in the dollars of some.</summary>
    private static ILever WithoutPeoplesWork(ILever lever) => lever.Numbers.Where(number => number.IsPeoplesWork).Select(number => number.Field)
        .Aggregate(lever, (changed, field) => changed.Numbers.First(number => number.Field == field).With(0m));

    private static LeverOffer Offer(ILever lever, string name, string assumes, string? id = null)
    {
        var planning = LeverPlanning.Of(lever.Kind);
        return new(
            new LeverCandidate { Id = id ?? lever.Kind, Lever = lever, EffortWeeks = planning.EffortWeeks, QualityRisk = planning.QualityRisk }, name, assumes);
    }
}
