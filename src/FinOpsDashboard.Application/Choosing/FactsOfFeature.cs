using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>What is known about a feature, from its workspace and what was answered.</summary>
internal static class FactsOfFeature
{
    private const int FewestMonths = 3;

    public static FeatureFacts Of(WorkspaceView view, Scenario scenario, LeverAnswers answers)
    {
        var workload = scenario.Workload;
        var model = scenario.Models[scenario.BaselineModel];
        var input = model.TokenPrices[TokenPriceKind.Input];
        var output = model.TokenPrices[TokenPriceKind.Output];
        var requests = workload.RequestsPerMonth;
        var repeated = workload.RepeatedContextTokensPerRequest;
        return new FeatureFacts
        {
            MonthlyCost = ((input * workload.InputTokensPerRequest) + (output * workload.OutputTokensPerRequest)) * requests,
            RepeatedContextCost = input * repeated * requests,
            OtherInputCost = input * (workload.InputTokensPerRequest - repeated) * requests,
            OutputCost = output * workload.OutputTokensPerRequest * requests,
            RequestsPerMonth = requests,
            RepeatedContextTokens = repeated,
            PriceOverSmallerModel = PriceOverSmallerModel(scenario, model, workload),
            VolumeVariation = Variation(view.Volumes),
            HasPromptCache = model.TokenPrices.ContainsKey(TokenPriceKind.CacheRead),
            MinimumCacheableTokens = model.MinimumCacheableTokens,
            CacheHitsAboveBreakEven = HitsAboveBreakEven(scenario, model),
            HasBatch = model.TokenPrices.ContainsKey(TokenPriceKind.BatchInput),
            HasStudent = DistillationPair.Of(view.Models!.Teacher).Any(),
            DeferrableShare = answers.DeferrableShare,
            EasyShare = answers.EasyShare,
            RepeatedQuestionShare = answers.RepeatedQuestionShare,
            CompressibleShare = answers.CompressibleShare,
            IsNarrow = answers.IsNarrow,
            LacksFacts = answers.LacksFacts,
            SmallerModelFailsOnFormOnly = answers.SmallerModelFailsOnFormOnly,
            SmallerModelIsGoodEnough = answers.SmallerModelIsGoodEnough,
        };
    }

    private static decimal? PriceOverSmallerModel(Scenario scenario, ModelPrices model, Workload workload)
    {
        if (scenario.Models.Values.FirstOrDefault(other => other.Name != model.Name) is not { } small)
            return null;
        return CostOf(model) is { } dear && CostOf(small) is { } cheap && cheap > Usd.Zero ? dear / cheap : null;

        Usd? CostOf(ModelPrices other) =>
            other.TokenPrices.TryGetValue(TokenPriceKind.Input, out var input) && other.TokenPrices.TryGetValue(TokenPriceKind.Output, out var output)
                ? (input * workload.InputTokensPerRequest) + (output * workload.OutputTokensPerRequest)
                : null;
    }

    /// <summary>
    /// Hits of requests that arrive at random, less the rate from which on reading for the read price makes up for writing at the write
    /// price: (write - input) / (write - read).
    /// </summary>
    private static decimal? HitsAboveBreakEven(Scenario scenario, ModelPrices model)
    {
        if (!model.TokenPrices.TryGetValue(TokenPriceKind.CacheRead, out var read) || !model.TokenPrices.TryGetValue(TokenPriceKind.CacheWrite, out var write))
            return null;
        var minutes = 60m * scenario.HoursPerMonth;
        var hits = 1m - new CacheMisses(Usd.Zero, (int)CacheTimeToLive.FiveMinutes / minutes).MissRate(scenario.Workload.RequestsPerMonth);
        var input = model.TokenPrices[TokenPriceKind.Input];
        var breakEven = write.Dollars > input.Dollars && write.Dollars > read.Dollars ? (write.Dollars - input.Dollars) / (write.Dollars - read.Dollars) : 0m;
        return hits - breakEven;
    }

    /// <summary>Standard deviation over average of the months that are whole; null with too few. Statistics: binary floating point will do.</summary>
    private static decimal? Variation(IReadOnlyList<MonthVolume> volumes)
    {
        double[] tokens = [.. volumes.Select(volume => (double)(volume.InputTokens + volume.OutputTokens))];
        if (tokens.Length < FewestMonths || tokens.Average() is not (> 0d and var average))
            return null;
        return (decimal)Math.Min(1e6, Math.Sqrt(tokens.Average(value => (value - average) * (value - average))) / average);
    }
}
