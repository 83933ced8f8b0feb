using System.Text.Json;
using System.Text.Json.Serialization;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Features;

/// <summary>A month's volume as a JSON file gives it: the fields of <see cref="VolumeDocument"/>, those with a default may be left out.</summary>
internal sealed record VolumeEntry(
    string Feature,
    string Month,
    long Requests,
    long InputTokens,
    long OutputTokens,
    long CacheReadTokens = 0,
    long CacheWriteTokens = 0,
    long RepeatedContextTokensPerRequest = 0,
    decimal PeakToAverageRatio = 1m)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Reads a list.</summary>
    public static FileReading<FeatureVolume> Read(string text)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<List<VolumeEntry?>>(text, Options) ?? [];
            if (entries.Count > VolumeFile.Most) return FileReading.Of<FeatureVolume>([], [VolumeFile.TooMany]);
            var faults = new List<string>();
            var volumes = entries.Index().Select(entry => entry.Item?.ToVolume($"[{entry.Index}]", faults) ?? Missing($"[{entry.Index}]", faults)).ToList();
            return FileReading.Of(volumes, faults);
        }
        catch (JsonException exception)
        {
            return FileReading.Of<FeatureVolume>([], [JsonList.FaultOf(exception)]);
        }
    }

    private FeatureVolume ToVolume(string place, List<string> faults)
    {
        if (!BillingMonth.TryParse(Month, out var month)) faults.Add($"{place}.month: \"{Month}\" is no month. Write it as 2026-09.");
        return new FeatureVolume
        {
            FeatureId = Feature,
            Month = month,
            Requests = Requests,
            InputTokens = InputTokens,
            OutputTokens = OutputTokens,
            CacheReadTokens = CacheReadTokens,
            CacheWriteTokens = CacheWriteTokens,
            RepeatedContextTokensPerRequest = RepeatedContextTokensPerRequest,
            PeakToAverageRatio = PeakToAverageRatio,
        };
    }

    private static FeatureVolume Missing(string place, List<string> faults)
    {
        faults.Add($"{place}: is null. A volume is an object with a feature and a month.");
        return new FeatureVolume { FeatureId = "", Month = default };
    }
}
