using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.UnitEconomics;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Credits;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Demo;

/// <summary>The made-up company of the demo: six features over the three billing routes.</summary>
internal static class DemoCompany
{
    public const string TagKey = "app";
    public const string FirstParty = "Amazon Bedrock";
    public const string BedrockService = "Amazon Bedrock Service";

    /// <summary>Why calls without the tag are shared.</summary>
    public const string SharedReason = "Untagged calls come from all features";

    /// <summary>Credits in US dollars for a proof of concept, used up.</summary>
    public const decimal ProofCredits = 5_000m;

    /// <summary>Credits in US dollars that outlast the demo's bill.</summary>
    public const decimal ActivateCredits = 18_000m;

    public const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    public const string Haiku = "Claude Haiku 4.5 (Amazon Bedrock Edition)";

    /// <summary>The features with their daily traffic.</summary>
    public static IReadOnlyList<DemoFeature> Features { get; } =
    [
        new("support-assist", "Support Assist", "Customer Care", "Drafts answers for support agents from the help centre.")
        {
            RequestsPerDay = 21_000, InputTokens = 3_200, OutputTokens = 380, CacheShare = 0.55m, WeekendShare = 0.45m, MonthlyGrowth = 0.045m,
            Charges = DemoCharges.Marketplace(Sonnet, 3.30m, 16.50m, 0.33m, 4.125m),
        },
        new("invoice-extraction", "Invoice extraction", "Finance Platform", "Reads totals, dates and line items out of supplier invoices.")
        {
            RequestsPerDay = 32_500, InputTokens = 2_900, OutputTokens = 160, WeekendShare = 0.2m, MonthlyGrowth = 0.02m,
            // A queue that stood still.
            IncidentDaysAgo = 45, IncidentFactor = 0.05m,
            Charges = DemoCharges.FirstParty("NovaPremier", 2.5m, 12.5m),
        },
        new("search-intent", "Search intent", "Discovery", "Turns shoppers' queries into filters.")
        {
            RequestsPerDay = 260_000, InputTokens = 620, OutputTokens = 45, WeekendShare = 1.25m, MonthlyGrowth = 0.03m,
            // A client that repeated what had been answered.
            IncidentDaysAgo = 10, IncidentFactor = 2.6m,
            Charges = DemoCharges.Marketplace(Haiku, 1.10m, 5.50m, 0.11m, 1.375m),
        },
        new("gift-finder", "Gift finder", "Discovery", "A seasonal assistant: busy in November and December, quiet otherwise.")
        {
            RequestsPerDay = 9_000, InputTokens = 1_900, OutputTokens = 420, WeekendShare = 1.4m, IsSeasonal = true,
            Charges = DemoCharges.FirstParty("NovaPro", 0.8m, 3.2m),
        },
        new("code-review", "Code review", "Developer Experience", "Comments on pull requests; moved to a larger model in June.")
        {
            RequestsPerDay = 2_600, InputTokens = 9_500, OutputTokens = 900, WeekendShare = 0.1m, StepMonth = 6, StepFactor = 2.1m,
            Charges = DemoCharges.BedrockService("Claude4.6Opus", 5.5m, 27.5m),
        },
        new("ticket-triage", "Ticket triage", "Customer Care", "Sorts incoming tickets over night, in batches.")
        {
            RequestsPerDay = 48_000, InputTokens = 800, OutputTokens = 30, WeekendShare = 0.7m, MonthlyGrowth = 0.01m,
            Charges = DemoCharges.FirstParty("Llama3-3-70B", 0.72m, 0.72m, "-batch", 0.5m),
        },
    ];

    /// <summary>The features as they are stored, each allocated by the tag that its calls carry.</summary>
    public static IReadOnlyList<Feature> ToFeatures() =>
    [
        .. Features.Select((feature, index) => new Feature
        {
            Id = feature.Id, Name = feature.Name, Owner = feature.Owner, Description = feature.Description, Ordinal = index,
            Rules = [new AllocationRule { FeatureId = feature.Id, Dimension = new DimensionCondition($"tag:{TagKey}", feature.Id) }],
        }),
    ];

    /// <summary>Calls without the tag are shared.</summary>
    public static IReadOnlyList<SharedCost> SharedCosts { get; } =
        [new SharedCost { Id = SharedCost.UnallocatedId, Name = "Calls without the tag", Method = SplitMethod.DirectCost }];

    /// <summary>What finance counts: one request reads one invoice.</summary>
    public static IReadOnlyList<BusinessMetric> Counts(IEnumerable<FeatureVolume> volumes) =>
        [.. volumes.Where(volume => volume.FeatureId == "invoice-extraction").Select(volume => new BusinessMetric(volume.FeatureId, "invoice", volume.Month, volume.Requests))];

    /// <summary>The credits that AWS granted it: a small pool that is used up, and a large one that lasts beyond the demo.</summary>
    /// <param name="bill">The days that have a bill; credits begin eight months into them.</param>
    public static IReadOnlyList<CreditPool> CreditPools(DateRange bill) =>
    [
        new()
        {
            Id = 0, Name = "Proof of concept", Kind = CreditKind.Poc, Granted = Usd.FromDollars(ProofCredits), First = bill.Start.AddMonths(8),
            Expiry = bill.Start.AddMonths(12).AddDays(-1), Services = [FirstParty],
        },
        new() { Id = 0, Name = "AWS Activate", Kind = CreditKind.Activate, Granted = Usd.FromDollars(ActivateCredits), First = bill.Start.AddMonths(6), Expiry = bill.Start.AddMonths(18).AddDays(-1) },
    ];

    /// <summary>Assumptions that somebody of the company entered.</summary>
    public static IReadOnlyDictionary<string, WorkspaceAssumptions> Assumptions { get; } = new Dictionary<string, WorkspaceAssumptions>
    {
        ["invoice-extraction"] = new()
        {
            Student = "Nova Micro",
            RetrainEveryMonths = 6,
            ModelUnitInputTokensPerMinute = 200_000,
            ModelUnitOutputTokensPerMinute = 20_000,
            ModelUnitHourNoCommitmentUsd = 24.00m,
            ModelUnitHourOneMonthUsd = 21.18m,
            ModelUnitHourSixMonthsUsd = 13.08m,
            OwnFiguresSource = "Made up for the demo: AWS publishes no model-unit price and no throughput for Nova Micro",
            Levers = new() { DeferrableShare = 0.3m, RepeatedQuestionShare = 0.05m, IsNarrow = true, LacksFacts = false, SmallerModelIsGoodEnough = false },
        },
        ["support-assist"] = new()
        {
            Levers = new()
            {
                EasyShare = 0.4m,
                RepeatedQuestionShare = 0.2m,
                CompressibleShare = 0.5m,
                IsNarrow = false,
                LacksFacts = true,
                SmallerModelIsGoodEnough = false,
                Figures = new()
                {
                    RetrievedTokensPerRequest = 900,
                    ReplacedTokensPerRequest = 700,
                    EmbeddingTokensPerRequest = 60,
                    CorpusTokens = 12_000_000,
                    VectorStoreMonthlyUsd = 120,
                },
            },
        },
        ["search-intent"] = new()
        {
            Levers = new() { EasyShare = 0.7m, RepeatedQuestionShare = 0.3m, IsNarrow = true, LacksFacts = false },
        },
        ["code-review"] = new()
        {
            Levers = new() { DeferrableShare = 0.5m, CompressibleShare = 0.3m, IsNarrow = false, LacksFacts = false, SmallerModelIsGoodEnough = false },
        },
        ["ticket-triage"] = new()
        {
            Student = "Llama 3.1 8B",
            ModelUnitInputTokensPerMinute = 300_000,
            ModelUnitOutputTokensPerMinute = 40_000,
            OwnFiguresSource = "Throughput made up for the demo: AWS publishes none",
        },
    };
}
