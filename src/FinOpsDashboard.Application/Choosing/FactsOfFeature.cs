using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Domain.Choosing;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Choosing;

/// <summary>What is known about a feature, from its workspace and what was answered.</summary>
internal static class FactsOfFeature
{
    private const int FewestMonths = 3;
    private const decimal MinutesOfAnHour = 60m;

    private static readonly (int Minutes, TokenPriceKind Write)[] TimesToLive =
    [
        ((int)CacheTimeToLive.FiveMinutes, TokenPriceKind.CacheWrite),
        ((int)CacheTimeToLive.OneHour, TokenPriceKind.CacheWriteOneHour),
    ];

    public static FeatureFacts Of(WorkspaceView view, Scenario scenario, LeverAnswers answers)
    {
        var workload = scenario.Workload;
        var model = scenario.Models[scenario.BaselineModel];
        var input = model.TokenPrices[TokenPriceKind.Input];
        var output = model.TokenPrices[TokenPriceKind.Output];
        var requests = workload.RequestsPerMonth;

        // A bill does not tell which tokens are the same in every request; nobody entered it, so it is not known.
        var repeated = view.CurrentVolume?.Source == VolumeSource.Billed ? (decimal?)null : workload.RepeatedContextTokensPerRequest;
        var idle = IdleCapacity.Of(view);
        return new FeatureFacts
        {
            MonthlyCost = (((input * workload.InputTokensPerRequest) + (output * workload.OutputTokensPerRequest)) * requests) + (idle ?? Usd.Zero),
            InputCost = input * workload.InputTokensPerRequest * requests,
            RepeatedContextCost = input * repeated * requests,
            OutputCost = output * workload.OutputTokensPerRequest * requests,
            IdleCapacityCost = idle,
            RequestsPerMonth = requests,
            RepeatedContextTokens = repeated,
            PriceOverSmallerModel = PriceOverSmallerModel(scenario, model, workload),
            VolumeVariation = Variation(view.Volumes, BillingMonth.Of(view.EvaluatedOn)),
            HasPromptCache = HasPrices(model, TokenPriceKind.CacheRead),
            MinimumCacheableTokens = model.MinimumCacheableTokens,
            CacheHitsAboveBreakEven = HitsAboveBreakEven(scenario, model),
            HasBatch = HasPrices(model, TokenPriceKind.BatchInput, TokenPriceKind.BatchOutput),
            HasFlex = HasPrices(model, TokenPriceKind.FlexInput, TokenPriceKind.FlexOutput),
            HasStudent = view.Models!.IsSupported,
            DeferrableShare = answers.DeferrableShare,
            EasyShare = answers.EasyShare,
            RepeatedQuestionShare = answers.RepeatedQuestionShare,
            CompressibleShare = answers.CompressibleShare,
            IsNarrow = answers.IsNarrow,
            KindsOfRequests = answers.SpecialistShares?.Count,
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

    /// <summary>Whether something is offered: a price says so, but no price does not say that it is not.</summary>
    private static bool? HasPrices(ModelPrices model, params TokenPriceKind[] kinds) => kinds.All(model.TokenPrices.ContainsKey) ? true : null;

    /// <summary>
    /// Hits of requests that arrive at random, less the rate from which on reading for the read price makes up for writing at the write
    /// price: (write - input) / (write - read). The best of the times to live that have a price.
    /// </summary>
    private static decimal? HitsAboveBreakEven(Scenario scenario, ModelPrices model)
    {
        if (!model.TokenPrices.TryGetValue(TokenPriceKind.CacheRead, out var read))
            return null;
        var input = model.TokenPrices[TokenPriceKind.Input];
        return TimesToLive.Max(timeToLive => model.TokenPrices.TryGetValue(timeToLive.Write, out var write) ? HitsOf(timeToLive.Minutes) - BreakEven(write) : (decimal?)null);

        decimal HitsOf(int minutes) =>
            1m - new CacheMisses(Usd.Zero, minutes / (MinutesOfAnHour * scenario.HoursPerMonth)).MissRate(scenario.Workload.RequestsPerMonth);

        decimal BreakEven(UsdPerMillionTokens write) =>
            write.Dollars > input.Dollars && write.Dollars > read.Dollars ? (write.Dollars - input.Dollars) / (write.Dollars - read.Dollars) : 0m;
    }

    /// <summary>
    /// Standard deviation around the linear trend over the average, of the whole months from the first to the last with a volume; months
    /// between them without one are 0. null with too few. Statistics: binary floating point will do.
    /// </summary>
    private static decimal? Variation(IReadOnlyList<MonthVolume> volumes, BillingMonth thisMonth)
    {
        var known = volumes.Where(volume => volume.Month < thisMonth).ToDictionary(volume => volume.Month, volume => (double)(volume.InputTokens + volume.OutputTokens));
        if (known.Count == 0)
            return null;
        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        List<double> tokens = [];
        for (var month = first; month <= last; month = month.Next)
            tokens.Add(known.GetValueOrDefault(month));
        if (tokens.Count < FewestMonths || tokens.Average() is not (> 0d and var average))
            return null;

        var middle = (tokens.Count - 1) / 2d;
        var slope = tokens.Select((value, index) => (index - middle) * (value - average)).Sum() / tokens.Select((_, index) => (index - middle) * (index - middle)).Sum();
        var variance = tokens.Select((value, index) => value - average - (slope * (index - middle))).Average(offTrend => offTrend * offTrend);
        return (decimal)Math.Min(1e6, Math.Sqrt(variance) / average);
    }
}
