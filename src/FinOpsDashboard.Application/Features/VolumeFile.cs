using System.Globalization;
using CsvHelper;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Features;

/// <summary>
/// Volumes as a CSV file with the header <c>feature,month,requests,inputTokens,outputTokens,cacheReadTokens,cacheWriteTokens,
/// repeatedContextTokensPerRequest,peakToAverageRatio</c>, or as a JSON list of objects with these fields, as <c>finops volumes</c> prints
/// it. Feature, month, requests, inputTokens and outputTokens are required.
/// </summary>
public static class VolumeFile
{
    /// <summary>The most volumes in one file: those of a thousand features for some years come in parts.</summary>
    internal const int Most = 20_000;

    private static readonly string[] Required = ["feature", "month", "requests", "inputTokens", "outputTokens"];

    /// <summary>The columns in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
        [.. Required, "cacheReadTokens", "cacheWriteTokens", "repeatedContextTokensPerRequest", "peakToAverageRatio"];

    internal static string TooMany => $"The file holds more than {Most} volumes. Give them in several files.";

    /// <summary>Reads CSV or JSON, told apart by the first character.</summary>
    /// <returns>The volumes, or what is wrong with the file, each fault with its line or its place.</returns>
    public static FileReading<FeatureVolume> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        return JsonList.IsStartOf(text) ? VolumeEntry.Read(text) : ReadCsv(text);
    }

    private static FileReading<FeatureVolume> ReadCsv(string text)
    {
        var faults = new List<string>();
        var volumes = new List<FeatureVolume>();
        try
        {
            if (CsvFaults.OfWidth(text) is { } tooWide) return FileReading.Of(volumes, [tooWide]);
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true });
            var headers = csv.Headers.ToArray();
            faults.AddRange(Required.Except(headers).Select(column => $"header: the column \"{column}\" is missing."));
            faults.AddRange(headers.Except(Columns).Select(column => $"header: there is no column \"{column}\"."));
            faults.AddRange(CsvFaults.OfHeader(headers));
            if (faults.Count > 0) return FileReading.Of(volumes, faults);
            while (faults.Count <= FileReading.MostFaults && csv.Read())
            {
                if (volumes.Count == Most) return FileReading.Of(volumes, [TooMany]);
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
