using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Choosing;

/// <summary>
/// The decision rules of the field, the lightest lever first. Thresholds are rules of thumb, stated here once; the evaluation of a
/// scenario, not a rule, says what a lever saves.
/// </summary>
/// <remarks>
/// The order follows the FinOps Foundation's work on generative AI (model right-sizing, caching, batch, output, retrieval, tuning,
/// distillation); break-even of caching and exclusions follow the AWS pages named with the levers (retrieved 2026-11-22).
/// </remarks>
public static class LeverRules
{
    /// <summary>Below this a month, any engineering costs more than it saves in a year.</summary>
    private static readonly Usd LowCost = Usd.FromDollars(200m);

    /// <summary>From this a month on, training, judging and keeping a model of one's own is worth a look.</summary>
    private static readonly Usd HighCost = Usd.FromDollars(1_000m);

    private const decimal Steady = 0.3m;

    /// <summary>From this variation on (<see cref="FeatureFacts.VolumeVariation"/>) a volume is said to come in bursts.</summary>
    public const decimal Spiky = 1m;

    private static readonly RuleCondition IsWorthTraining = new(
        facts => facts.MonthlyCost >= HighCost,
        "The bill is large enough to pay for training, judging and keeping a model.",
        "The bill is too small: training, judging and keeping a model would cost more than it saves.",
        "What does a month cost?");

    private static readonly RuleCondition IsSteady = new(
        facts => facts.VolumeVariation is { } variation ? variation <= Steady : null,
        "The volume is steady from month to month.",
        "The volume moves too much from month to month to pay back a training in advance.",
        "How steady is the volume? Three months on the bill show it.");

    private static readonly RuleCondition CanBeDistilled = new(
        facts => facts.HasStudent,
        "Bedrock distils this model into the student that is considered.",
        "Bedrock does not distil this model into the student that is considered.",
        "Which model answers today?");

    private static readonly RuleCondition CostsManyTimesItsStudent = new(
        facts => facts.PriceOverSmallerModel is { } ratio ? ratio >= 5m : null,
        "The model costs many times what its student would.",
        "The student would not cost enough less.",
        "Which student would do the work?");

    /// <summary>All rules, the lightest lever first.</summary>
    public static IReadOnlyList<LeverRule> All { get; } =
    [
        new(
            "",
            "Leave it as it is",
            [
                new(
                    facts => facts.MonthlyCost < LowCost ? true : facts.VolumeVariation is { } variation ? variation > Spiky : null,
                    "The bill is small, or the volume comes in bursts: running the model on demand is the right answer.",
                    "The bill is large and steady enough to do something about it.",
                    "How steady is the volume? Three months on the bill show it."),
            ],
            "On demand, nothing is paid while nothing runs."),
        new(
            PromptCachingLever.KindName,
            "Prompt caching",
            [
                new(
                    facts => facts.HasPromptCache,
                    "The model has a prompt cache.",
                    "The model has no prompt cache.",
                    "Does the model have a prompt cache? No price for it is known."),
                new(
                    facts => facts.RepeatedContextTokens is { } tokens ? tokens > 0m && tokens >= (facts.MinimumCacheableTokens ?? 0m) : null,
                    "The repeated context is long enough to be cached.",
                    "The repeated context is shorter than what the cache takes: it would be billed as plain input, silently.",
                    "How many tokens at the front are the same in every request?"),
                new(
                    facts => facts.ShareOf(facts.RepeatedContextCost) is { } share ? share >= 0.15m : null,
                    "A good part of the bill is repeated context.",
                    "Too little of the bill is repeated context to matter.",
                    "How many tokens at the front are the same in every request?"),
                new(
                    facts => facts.CacheHitsAboveBreakEven is { } margin ? margin > 0m : null,
                    "Requests come often enough to find the cache warm.",
                    "Requests come too rarely: writing the cache again and again costs more than it saves.",
                    "What does writing the cache cost? No price for it is known."),
            ]),
        new(
            BatchLever.KindName,
            "Batch inference",
            [
                new(
                    facts => facts.HasBatch,
                    "The model has batch inference.",
                    "The model has no batch inference.",
                    "Does the model have batch inference? No price for it is known."),
                new(
                    facts => facts.DeferrableShare is { } share ? share >= 0.2m : null,
                    "A good part of the requests can wait up to a day.",
                    "Too few requests can wait up to a day.",
                    "Which requests need no answer within the hour?"),
            ],
            "Batch has no prompt cache: what goes there is paid as plain input, at half the price."),
        new(
            ServiceTierLever.KindName,
            "Flex tier",
            [
                new(
                    facts => facts.HasFlex,
                    "The model has a flex tier.",
                    "The model has no flex tier.",
                    "Does the model have a flex tier? No price for it is known."),
                new(
                    facts => facts.DeferrableShare is { } share ? share >= 0.2m : null,
                    "A good part of the requests tolerates slower answers.",
                    "Too few requests tolerate slower answers.",
                    "Which requests tolerate an answer that may take longer?"),
            ],
            "Offered for some model families only; where batch is offered it costs the same and can wait longer."),
        new(
            BaseModelLever.KindName,
            "A smaller model",
            [
                new(
                    facts => facts.PriceOverSmallerModel is { } ratio ? ratio >= 1.5m : null,
                    "A smaller model costs clearly less for the same tokens.",
                    "No smaller model that is considered costs clearly less.",
                    "Which smaller model could do the work?"),
                new(
                    facts => facts.SmallerModelIsGoodEnough,
                    "A smaller model is good enough as it is.",
                    "The smaller model is not good enough as it is.",
                    "Does a smaller model pass the quality bar on a hundred real requests?"),
            ]),
        new(
            RoutingLever.KindName,
            "Routing",
            [
                new(
                    facts => facts.EasyShare is { } share ? share >= 0.3m : null,
                    "A good part of the requests is easy enough for a smaller model.",
                    "Too few requests are easy.",
                    "Which share of the requests does a smaller model answer well enough?"),
                new(
                    facts => facts.PriceOverSmallerModel is { } ratio ? ratio >= 3m : null,
                    "The smaller model costs a fraction.",
                    "The smaller model does not cost enough less to pay for a router and for answers given twice.",
                    "Which smaller model could take the easy requests?"),
            ]),
        new(
            ResponseCacheLever.KindName,
            "Response cache",
            [
                new(
                    facts => facts.RepeatedQuestionShare is { } share ? share >= 0.1m : null,
                    "Many requests ask what was asked before.",
                    "Too few requests ask what was asked before.",
                    "Which share of the requests repeats an earlier one? Exact repetition is often below 5 %."),
            ],
            "A wrong hit is a wrong answer: plan 10 to 30 % and measure."),
        new(
            PromptCompressionLever.KindName,
            "Prompt compression",
            [
                new(
                    facts => facts.CompressibleShare is { } share ? share >= 0.3m : null,
                    "Much of the input is passages or logs that survive compression.",
                    "Too little of the input can be compressed without harm.",
                    "How much of the input is retrieved passages, logs or transcripts?"),
                new(
                    facts => facts.ShareOf(facts.InputCost) >= 0.3m,
                    "Input is a good part of the bill.",
                    "Input is too small a part of the bill.",
                    "What part of the bill is input?"),
            ],
            "Compression that rewrites the front of the prompt ends prompt caching: look at the two together."),
        new(
            RagLever.KindName,
            "Retrieval (RAG)",
            [
                new(
                    facts => facts.LacksFacts,
                    "Answers need facts that the model does not have.",
                    "The model lacks no facts; retrieval would only add tokens.",
                    "Do answers need facts that the model does not have?"),
            ],
            "Retrieval adds tokens. It is chosen for right answers, never as a saving; only against whole documents in every prompt does it cost less."),
        new(
            FineTuningLever.KindName,
            "Fine-tuning",
            [
                new(
                    facts => facts.SmallerModelFailsOnFormOnly,
                    "A smaller model knows the task already and fails on form only, which examples teach.",
                    "The smaller model fails on more than form; fine-tuning teaches behaviour, not knowledge or reasoning.",
                    "Where a smaller model fails: is it form, tone and instructions, or knowledge and reasoning?"),
                IsWorthTraining,
            ]),
        new(
            DistillationLever.KindName,
            "Distillation",
            [
                CanBeDistilled,
                CostsManyTimesItsStudent,
                new(
                    facts => facts.IsNarrow,
                    "The task is narrow: a small model can learn it.",
                    "The task is too broad for a small model to learn.",
                    "Is it one kind of input and one kind of answer?"),
                IsWorthTraining,
                IsSteady,
            ],
            "The student's quality decides: judge it on requests that it was not trained on."),
        new(
            SpecialistsLever.KindName,
            "Several students",
            [
                CanBeDistilled,
                CostsManyTimesItsStudent,
                new(
                    facts => facts.KindsOfRequests is { } kinds ? kinds >= 2 : null,
                    "There are several kinds of requests, each narrow enough for a student of its own.",
                    "There is one kind of requests; one student is enough.",
                    "Are there kinds of requests that differ, and what share is each?"),
                IsWorthTraining,
                IsSteady,
            ],
            "Every student is trained, judged and kept by itself: compare it with one larger student for everything."),
    ];

    /// <summary>What a lever is called.</summary>
    /// <param name="kind">The lever's word in documents.</param>
    /// <exception cref="InvalidOperationException">There is no such lever.</exception>
    public static string NameOf(string kind) => All.First(rule => rule.Kind == kind).Name;
}
