using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.FeatureEvaluation;

/// <summary>The volume of one month that the model works with, and where it comes from.</summary>
/// <param name="Month">The month.</param>
/// <param name="Requests">Requests; derived from tokens where the bill is the source.</param>
/// <param name="InputTokens">All input, cached input included.</param>
/// <param name="OutputTokens">Output.</param>
/// <param name="RepeatedContextTokensPerRequest">The fixed prefix of every request.</param>
/// <param name="PeakToAverageRatio">The busiest minute over the average one.</param>
/// <param name="Source">Entered or billed.</param>
public sealed record MonthVolume(
    BillingMonth Month,
    decimal Requests,
    decimal InputTokens,
    decimal OutputTokens,
    decimal RepeatedContextTokensPerRequest,
    decimal PeakToAverageRatio,
    VolumeSource Source)
{
    /// <summary>Takes what an engineer entered.</summary>
    public static MonthVolume From(FeatureVolume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return new MonthVolume(
            volume.Month, volume.Requests, volume.TotalInputTokens, volume.OutputTokens, volume.RepeatedContextTokensPerRequest,
            volume.PeakToAverageRatio, VolumeSource.Entered);
    }

    /// <summary>Takes the quantities of a bill. A bill has no requests: they follow from an assumed size of a request.</summary>
    public static MonthVolume From(BilledMonth month, decimal tokensPerRequest)
    {
        ArgumentNullException.ThrowIfNull(month);
        var tokens = month.InputTokens + month.OutputTokens;
        return new MonthVolume(
            month.Month, tokens / tokensPerRequest, month.InputTokens, month.OutputTokens, 0m, 1m, VolumeSource.Billed);
    }

    /// <summary>The workload of the month.</summary>
    public Workload ToWorkload(decimal monthlyGrowthRate, decimal? peakToAverageRatio) => new()
    {
        RequestsPerMonth = Requests,
        InputTokensPerRequest = Requests == 0 ? 0 : InputTokens / Requests,
        OutputTokensPerRequest = Requests == 0 ? 0 : OutputTokens / Requests,
        RepeatedContextTokensPerRequest = RepeatedContextTokensPerRequest,
        PeakToAverageRatio = peakToAverageRatio ?? PeakToAverageRatio,
        MonthlyGrowthRate = monthlyGrowthRate,
    };
}
