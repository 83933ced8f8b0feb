using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Features;

/// <summary>A month's volume as <c>finops volumes</c> lists it and <c>finops volumes set</c> takes it back.</summary>
/// <param name="Feature">The feature's id.</param>
/// <param name="Month">The month, such as <c>2026-09</c>.</param>
/// <param name="Requests">Requests in the month.</param>
/// <param name="InputTokens">Input tokens, cached ones not included.</param>
/// <param name="OutputTokens">Output tokens.</param>
/// <param name="CacheReadTokens">Tokens read from the prompt cache.</param>
/// <param name="CacheWriteTokens">Tokens written to the prompt cache.</param>
/// <param name="RepeatedContextTokensPerRequest">The fixed prefix of every request, tokens.</param>
/// <param name="PeakToAverageRatio">The busiest minute over the average minute.</param>
public sealed record VolumeDocument(
    string Feature,
    string Month,
    long Requests,
    long InputTokens,
    long OutputTokens,
    long CacheReadTokens,
    long CacheWriteTokens,
    long RepeatedContextTokensPerRequest,
    decimal PeakToAverageRatio)
{
    /// <summary>Tells a volume.</summary>
    public static VolumeDocument Of(FeatureVolume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return new VolumeDocument(
            volume.FeatureId,
            volume.Month.ToString(),
            volume.Requests,
            volume.InputTokens,
            volume.OutputTokens,
            volume.CacheReadTokens,
            volume.CacheWriteTokens,
            volume.RepeatedContextTokensPerRequest,
            ExactText.Shortest(volume.PeakToAverageRatio));
    }
}
