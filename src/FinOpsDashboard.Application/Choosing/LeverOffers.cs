using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>The levers that are worth combining for a feature: those that have a price and an answer to what they need to know.</summary>
/// <param name="view">The workspace, evaluated.</param>
/// <param name="scenario">Its scenario with the prices of levers.</param>
/// <param name="answers">What was answered.</param>
/// <param name="embedding">The price of embedding; null when it is not known or not needed.</param>
internal sealed class LeverOffers(WorkspaceView view, Scenario scenario, LeverAnswers answers, UsdPerMillionTokens? embedding)
{
    private readonly LeverFigures _figures = answers.Figures ?? new();
    private readonly ModelPrices _baseline = scenario.Models[scenario.BaselineModel];
    private readonly string _small = view.Models!.Student;
    private readonly string _smallKey = scenario.Models.Keys.FirstOrDefault(name => name != scenario.BaselineModel) ?? scenario.BaselineModel;

    /// <summary>All of them, each a lever with its assumptions.</summary>
    public IEnumerable<LeverOffer> All() =>
        [.. ResponseCache(), .. Retrieval(), .. Compression(), .. Routing(), .. SmallerModel(), .. CustomModels(), .. Specialists(), .. Deferred(), .. PromptCaches()];

    private IEnumerable<LeverOffer> ResponseCache()
    {
        if (answers.RepeatedQuestionShare is not (> 0m and { } repeated)) yield break;
        var monthly = Usd.FromDollars(_figures.ResponseCacheMonthlyUsd ?? LeverFigures.UsualResponseCacheMonthlyUsd);
        yield return Offer(
            new ResponseCacheLever(new() { HitRate = repeated, MonthlyCost = monthly }),
            "Response cache",
            $"{Format.Percent(repeated)} of requests answered from before, {Format.Money(monthly)} a month for the store");
    }

    private IEnumerable<LeverOffer> Retrieval()
    {
        if (_figures is not { RetrievedTokensPerRequest: { } retrieved, VectorStoreMonthlyUsd: { } store } || (_figures.Embed && embedding is null)) yield break;
        var lever = new RagLever(new()
        {
            RetrievedTokensPerRequest = retrieved,
            ReplacedTokensPerRequest = _figures.ReplacedTokensPerRequest ?? 0m,
            EmbeddingTokensPerRequest = _figures.EmbeddingTokensPerRequest ?? 0m,
            EmbeddingPrice = embedding,
            VectorStoreMonthlyCost = Usd.FromDollars(store),
            IngestionTokens = _figures.CorpusTokens ?? 0m,
        });
        string[] assumes =
        [
            $"{Format.Tokens(retrieved)} tokens of passages added to each request",
            .. _figures.ReplacedTokensPerRequest is > 0m and { } replaced ? [$"{Format.Tokens(replaced)} tokens of input saved by them"] : Array.Empty<string>(),
            $"{Format.Money(Usd.FromDollars(store))} a month for the vector store",
            .. _figures.EmbeddingTokensPerRequest is > 0m and { } embedded ? [$"{Format.Tokens(embedded)} tokens embedded for each request"] : Array.Empty<string>(),
            .. _figures.CorpusTokens is > 0m and { } corpus ? [$"{Format.Tokens(corpus)} tokens of documents embedded once"] : Array.Empty<string>(),
            .. _figures.Embed ? [$"embedding at {Format.UnitPrice(embedding!.Value.Dollars)} per million tokens"] : Array.Empty<string>(),
        ];
        yield return Offer(lever, "Retrieval (RAG)", string.Join("; ", assumes));
    }

    private IEnumerable<LeverOffer> Compression()
    {
        if (answers.CompressibleShare is not (> 0m and { } compressible)) yield break;
        var ratio = _figures.CompressionRatio ?? LeverFigures.UsualCompressionRatio;
        yield return Offer(
            new PromptCompressionLever(new() { Ratio = ratio, CompressibleTokensPerRequest = compressible * scenario.Workload.InputTokensPerRequest }),
            "Prompt compression",
            $"{Format.Percent(compressible)} of the input to {Format.Percent(1m / ratio)} of its length, the repeated context left alone");
    }

    private IEnumerable<LeverOffer> Routing()
    {
        if (answers.EasyShare is not (> 0m and { } easy)) yield break;
        var back = _figures.RouterEscalationRate ?? LeverFigures.UsualRouterEscalation;
        var fee = _figures.RouterCostPerRequestUsd;
        yield return Offer(
            new RoutingLever(new() { Model = _smallKey, RequestShare = easy, EscalationRate = back, CostPerRequest = Usd.FromDollars(fee ?? 0m) }),
            $"Routing to {_small}",
            $"{Format.Percent(easy)} of requests to {_small}, of which {Format.Percent(back)} come back; "
            + (fee is { } known ? $"{Format.UnitPrice(known)} a request for the router" : "no fee for the router, none is known"));
    }

    private IEnumerable<LeverOffer> SmallerModel()
    {
        if (answers.SmallerModelIsGoodEnough == true)
            yield return Offer(new BaseModelLever(new() { Model = _smallKey }), $"{_small} instead", $"All requests on {_small} as it is");
    }

    private IEnumerable<LeverOffer> CustomModels()
    {
        foreach (var option in view.Scenario!.Options)
        {
            if (answers.SmallerModelFailsOnFormOnly == true && option.Levers[0] is DistillationLever { Assumptions: var student })
            {
                var tokens = student.Prompts * (student.InputTokensPerPrompt + student.OutputTokensPerPrompt);
                yield return Offer(
                    FineTuned(student, tokens),
                    OptionIds.NameOf(option.Id).Replace("Distilled", "Fine-tuned", StringComparison.Ordinal),
                    $"{_small} trained on {Format.Tokens(tokens)} tokens of your own examples, hosted and judged as the workspace assumes of a student; no request goes back to the large model",
                    option.Id.Replace("distil", "tune", StringComparison.Ordinal));
            }

            yield return Offer(WithoutPeoplesWork(option.Levers[0]), OptionIds.NameOf(option.Id), "As assumed in the workspace, with people's work counted in weeks instead of dollars", option.Id);
        }
    }

    private IEnumerable<LeverOffer> Specialists()
    {
        if (answers.SpecialistShares is not { Count: > 0 } shares) yield break;
        if (view.Scenario!.Options.FirstOrDefault(option => option.Id == OptionIds.OnDemand)?.Levers[0] is not DistillationLever { Assumptions: var student }) yield break;
        yield return Offer(
            WithoutPeoplesWork(new SpecialistsLever([.. shares.Select(share => new Specialist { RequestShare = share, Student = student })])),
            $"{Format.Count(shares.Count)} specialised students, on demand",
            $"Students of {_small} for {string.Join(", ", shares.Select(Format.Percent))} of requests, each trained, judged and served as the workspace assumes of one; the rest stays");
    }

    private IEnumerable<LeverOffer> Deferred()
    {
        if (answers.DeferrableShare is not (> 0m and { } deferrable)) yield break;
        if (_baseline.TokenPrices.ContainsKey(TokenPriceKind.BatchInput))
            yield return Offer(new BatchLever(new() { RequestShare = deferrable }), "Batch", $"{Format.Percent(deferrable)} of requests within a day");
        if (_baseline.TokenPrices.ContainsKey(TokenPriceKind.FlexInput))
        {
            yield return Offer(
                new ServiceTierLever(new() { Tier = RequestTier.Flex, RequestShare = deferrable }), "Flex tier", $"{Format.Percent(deferrable)} of requests when there is room");
        }
    }

    private IEnumerable<LeverOffer> PromptCaches()
    {
        if (scenario.Workload.RepeatedContextTokensPerRequest == 0m || !_baseline.TokenPrices.ContainsKey(TokenPriceKind.CacheRead)) yield break;
        yield return Offer(new PromptCachingLever(new()), "Prompt caching", "Kept for 5 minutes; hits follow from requests at random");
        if (_baseline.TokenPrices.ContainsKey(TokenPriceKind.CacheWriteOneHour))
        {
            yield return Offer(
                new PromptCachingLever(new() { TimeToLive = CacheTimeToLive.OneHour }), "Prompt caching, 1 hour", "Kept for an hour; hits follow from requests at random", "promptCaching-1h");
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

    private LeverOffer Offer(ILever lever, string name, string assumes, string? id = null)
    {
        var planning = LeverPlanning.Of(lever.Kind, _figures);
        return new(
            new LeverCandidate { Id = id ?? lever.Kind, Lever = lever, EffortWeeks = planning.EffortWeeks, QualityRisk = planning.QualityRisk }, name, assumes);
    }
}
