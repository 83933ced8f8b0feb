using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>A month's volume as it is typed; separators of thousands are welcome, and nothing typed is lost.</summary>
public sealed class VolumeForm
{
    public string Month { get; set; } = "";

    public string Requests { get; set; } = "";

    public string InputTokens { get; set; } = "";

    public string OutputTokens { get; set; } = "";

    public string CacheReadTokens { get; set; } = "0";

    public string CacheWriteTokens { get; set; } = "0";

    public string RepeatedContextTokensPerRequest { get; set; } = "0";

    public string PeakToAverageRatio { get; set; } = "1";

    /// <summary>Starts with the numbers of a known month, for the month before this one.</summary>
    public static VolumeForm Like(MonthVolume? volume, DateOnly today) => new()
    {
        Month = BillingMonth.Of(today).Previous.ToString(),
        Requests = Text(volume?.Requests),
        InputTokens = Text(volume?.InputTokens),
        OutputTokens = Text(volume?.OutputTokens),
        RepeatedContextTokensPerRequest = Text(volume?.RepeatedContextTokensPerRequest ?? 0),
        PeakToAverageRatio = (volume?.PeakToAverageRatio ?? 1).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The volume, or what cannot be read.</summary>
    public FileReading<FeatureVolume> Read(string featureId)
    {
        var faults = new List<string>();
        if (!BillingMonth.TryParse(Month, out var month)) faults.Add("Choose a month.");
        if (!decimal.TryParse(PeakToAverageRatio, NumberStyles.Float, CultureInfo.InvariantCulture, out var peak))
            faults.Add($"Busiest minute over average minute: \"{PeakToAverageRatio}\" is no number.");
        var volume = new FeatureVolume
        {
            FeatureId = featureId,
            Month = month,
            Requests = Count("Requests", Requests, faults),
            InputTokens = Count("Input tokens", InputTokens, faults),
            OutputTokens = Count("Output tokens", OutputTokens, faults),
            CacheReadTokens = Count("Tokens read from the cache", CacheReadTokens, faults),
            CacheWriteTokens = Count("Tokens written to the cache", CacheWriteTokens, faults),
            RepeatedContextTokensPerRequest = Count("Repeated context", RepeatedContextTokensPerRequest, faults),
            PeakToAverageRatio = peak,
        };
        return FileReading.Of<FeatureVolume>([volume], faults);
    }

    private static string Text(decimal? value) => value is { } known ? decimal.Round(known).ToString(CultureInfo.InvariantCulture) : "";

    private static long Count(string name, string text, List<string> faults)
    {
        var digits = text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (digits.Length == 0) return 0;
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        faults.Add($"{name}: \"{text}\" is no whole number.");
        return 0;
    }
}
