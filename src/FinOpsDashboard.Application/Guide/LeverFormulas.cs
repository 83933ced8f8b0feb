using FinOpsDashboard.Domain.Levers;

namespace FinOpsDashboard.Application.Guide;

/// <summary>How a month is costed, lever by lever, in the order in which levers act. Prices are USD per 1,000,000 tokens.</summary>
public static class LeverFormulas
{
    private const string TrainingAgain = "every retrainEveryMonths months: the one-time cost again, without engineeringCost";

    /// <summary>All steps, each with its levers.</summary>
    public static IReadOnlyList<CostingStage> Stages { get; } =
    [
        new(LeverStage.ResponseCache, "Answers that were given before", [
            new(ResponseCacheLever.KindName, "Response cache", "Requests that find an earlier answer reach no model.",
                ["requests = requests × (1 − hitRate)", "cost + monthlyCost"]),
        ]),
        new(LeverStage.Retrieval, "Passages instead of whole documents", [
            new(RagLever.KindName, "Retrieval-augmented generation", "Retrieved passages are added, and what they make unnecessary is taken out.",
            [
                "rest = max(0, input − replacedTokensPerRequest)",
                "input = rest + retrievedTokensPerRequest; repeated context = min(repeated context, rest)",
                "cost + requests × embeddingTokensPerRequest × embeddingPrice ÷ 1M + vectorStoreMonthlyCost",
                "once: ingestionTokens × embeddingPrice ÷ 1M",
            ]),
        ]),
        new(LeverStage.Compression, "A shorter prompt", [
            new(PromptCompressionLever.KindName, "Prompt compression",
                "Fewer input tokens are sent. With prefix kept only what differs between requests is compressed; with compressed the repeated context is shortened first and"
                + " can still be cached; with rewritten it differs in every request, and nothing can be cached.",
            [
                "compressed = min(compressibleTokensPerRequest, input; with prefix kept: input − repeated context)",
                "input = input − (compressed − compressed ÷ ratio)",
                "prefix compressed: part = min(compressed, repeated context); repeated context = repeated context − (part − part ÷ ratio)",
                "prefix rewritten: repeated context = 0",
                "cost + requests × costPerRequest + monthlyCost",
            ]),
        ]),
        new(LeverStage.Routing, "Easy requests to a smaller model", [
            new(RoutingLever.KindName, "Routing", "A share of the requests is tried by a smaller model on demand; what it cannot do comes back.",
            [
                "requests of model = requests × share, on demand at plain prices",
                "requests of the main model = requests × (1 − share + share × escalationRate)",
                "cost + requests × costPerRequest",
            ]),
        ]),
        new(LeverStage.MainModel, "Which model does the work, and where it runs", [
            new(BaseModelLever.KindName, "Another base model", "A model as it comes, trained by nobody: a smaller one, or today’s one hosted otherwise.",
                ["the main model is model, or the baseline model where it is not given", "cost = that of its hosting, see below"]),
            new(FineTuningLever.KindName, "Fine-tuning", "A model trained on examples of the task, so that a smaller model or a shorter prompt does.",
            [
                "once: trainingTokens × epochs × training ÷ 1M + preparationCost + evaluationCost",
                "every retrainEveryMonths months: the one-time cost again, without preparationCost",
                "input = max(0, input − promptTokensSaved); repeated context likewise",
                "cost + storagePerMonth + that of its hosting",
            ]),
            new(DistillationLever.KindName, "Distillation", "A small student learns from the answers of a large teacher and does the work; what it cannot do the teacher answers again.",
            [
                "once: prompts × (inputTokensPerPrompt × teacher.input + outputTokensPerPrompt × teacher.output) ÷ 1M",
                "once: + prompts × (inputTokensPerPrompt + outputTokensPerPrompt) × epochs × student.training ÷ 1M + evaluationCost + engineeringCost",
                TrainingAgain,
                "cost + storagePerMonth + that of its hosting + requests × escalationRate at the teacher’s plain prices",
            ]),
            new(SpecialistsLever.KindName, "Several students", "Each student is trained, stored, hosted and escalated like one of distillation, for its share of the requests.",
            [
                "requests of a student = requests × share",
                "requests of the baseline model = requests × (1 − the sum of the shares)",
                "once, retraining and cost: those of every student, added up",
            ]),
        ]),
        new(LeverStage.Batch, "What can wait up to a day", [
            new(BatchLever.KindName, "Batch inference", "A share of the requests runs at batch prices, never cached. Not offered for custom models.",
                ["cost + requests × share × (input × batchInput + output × batchOutput) ÷ 1M", "interactive requests = requests × (1 − share)"]),
        ]),
        new(LeverStage.ServiceTier, "Interactive requests in another tier", [
            new(ServiceTierLever.KindName, "Service tier",
                "A share of the interactive requests asks for the flex, priority or latency-optimized tier. Counted without prompt cache; not offered for custom models or capacity paid by time.",
                ["cost + interactive requests × share × (input × the tier’s input price + output × its output price) ÷ 1M", "the rest = interactive requests × (1 − share)"]),
        ]),
        new(LeverStage.PromptCaching, "The repeated context from the cache", [
            new(PromptCachingLever.KindName, "Prompt caching",
                "The repeated context of interactive requests is read from the cache, or written to it when it is not there. It changes nothing where capacity is paid by time, or where the"
                + " context is shorter than minimumCacheableTokens: the option carries a warning then.",
            [
                "a request = ((input − repeated) × input price + repeated × (hitRate × cacheRead + (1 − hitRate) × write) + output × output price) ÷ 1M",
                "write = cacheWrite for 5 minutes, cacheWriteOneHour for 60",
                "hitRate, where it is not given = 1 − e^(−requests within timeToLiveMinutes), from requests at random times",
                "a custom model: cache prices × customInput ÷ input",
                "pays above hitRate = (write − input price) ÷ (write − cacheRead)",
            ]),
        ]),
    ];
}
