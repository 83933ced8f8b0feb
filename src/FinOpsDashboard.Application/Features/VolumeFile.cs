using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Features;

/// <summary>
/// Volumes as a CSV file with the header <c>feature,month,requests,inputTokens,outputTokens,cacheReadTokens,cacheWriteTokens,
/// repeatedContextTokensPerRequest,peakToAverageRatio</c>. Feature, month, requests, inputTokens and outputTokens are required.
/// </summary>
public static class VolumeFile
{
    private static readonly string[] Required = ["feature", "month", "requests", "inputTokens", "outputTokens"];

    /// <summary>The columns in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [.. Required, "cacheReadTokens", "cacheWriteTokens", "repeatedContextTokensPerRequest", "peakToAverageRatio"];

    /// <summary>Reads a file.</summary>
    /// <returns>The volumes, or what is wrong with the file, each fault with its line.</returns>
    public static FileReading<FeatureVolume> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new List<string>();
        var volumes = new List<FeatureVolume>();
        try
        {
            using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions { TrackLineNumbers = true });
            var headers = csv.Headers.ToArray();
            faults.AddRange(Required.Except(headers).Select(column => $"header: the column \"{column}\" is missing."));
            faults.AddRange(headers.Except(Columns).Select(column => $"header: there is no column \"{column}\"."));
            faults.AddRange(CsvFaults.OfHeader(headers));
            if (faults.Count > 0) return FileReading.Of(volumes, faults);
            while (csv.Read())
            {
                var shape = CsvFaults.OfRow(csv).ToList();
                faults.AddRange(shape);
                if (shape.Count > 0) continue;
                volumes.Add(new Row(headers.ToDictionary(header => header, csv.GetString), csv.LineNumber, faults).ToVolume());
            }
        }
        catch (CsvFormatException exception)
        {
            faults.Add(exception.Message);
        }

        return FileReading.Of(volumes, faults);
    }

    private sealed record Row(Dictionary<string, string> Fields, long Line, List<string> Faults)
    {
        public FeatureVolume ToVolume() => new()
        {
            FeatureId = Fields["feature"],
            Month = Month(),
            Requests = Count("requests"),
            InputTokens = Count("inputTokens"),
            OutputTokens = Count("outputTokens"),
            CacheReadTokens = Count("cacheReadTokens"),
            CacheWriteTokens = Count("cacheWriteTokens"),
            RepeatedContextTokensPerRequest = Count("repeatedContextTokensPerRequest"),
            PeakToAverageRatio = Ratio(),
        };

        private BillingMonth Month()
        {
            if (BillingMonth.TryParse(Fields["month"], out var month)) return month;
            Faults.Add($"line {Line}: month \"{Fields["month"]}\" is no month. Write it as 2026-09.");
            return default;
        }

        private long Count(string column)
        {
            var text = Fields.GetValueOrDefault(column, "");
            if (text.Length == 0 && !Required.Contains(column)) return 0;
            if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)) return count;
            Faults.Add($"line {Line}: {column} \"{text}\" is no whole number. Write it without separators.");
            return 0;
        }

        private decimal Ratio()
        {
            var text = Fields.GetValueOrDefault("peakToAverageRatio", "");
            if (text.Length == 0) return 1m;
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio)) return ratio;
            Faults.Add($"line {Line}: peakToAverageRatio \"{text}\" is no number.");
            return 1m;
        }
    }
}
