using System.Globalization;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Web.Components.Features;

/// <summary>A month's volume as it is typed; separators of thousands are welcome, and nothing typed is lost.</summary>
public sealed record VolumeForm
{
    public string Month { get; set; } = "";

    public string Requests { get; set; } = "";

    public string InputTokens { get; set; } = "";

    public string OutputTokens { get; set; } = "";

    public string CacheReadTokens { get; set; } = "0";

    public string CacheWriteTokens { get; set; } = "0";

    public string RepeatedContextTokensPerRequest { get; set; } = "0";

    public string PeakToAverageRatio { get; set; } = "1";

    /// <summary>Starts with what was entered for a month, else with its bill, else with the month that the scenario starts with.</summary>
    public static VolumeForm For(BillingMonth month, WorkspaceView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var known = Known(month, view) ?? (view.CurrentVolume is { } current ? Known(current.Month, view) : null);
        return known is null ? new VolumeForm { Month = month.ToString() } : Of(known with { Month = month });
    }

    /// <summary>Starts with every field of a stored volume, so that saving it again loses nothing.</summary>
    public static VolumeForm Of(FeatureVolume volume)
    {
        ArgumentNullException.ThrowIfNull(volume);
        return new VolumeForm
        {
            Month = volume.Month.ToString(),
            Requests = Text(volume.Requests),
            InputTokens = Text(volume.InputTokens),
            OutputTokens = Text(volume.OutputTokens),
            CacheReadTokens = Text(volume.CacheReadTokens),
            CacheWriteTokens = Text(volume.CacheWriteTokens),
            RepeatedContextTokensPerRequest = Text(volume.RepeatedContextTokensPerRequest),
            PeakToAverageRatio = volume.PeakToAverageRatio.ToString(CultureInfo.InvariantCulture),
        };
    }

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

    private static FeatureVolume? Known(BillingMonth month, WorkspaceView view) =>
        view.EnteredVolumes.FirstOrDefault(volume => volume.Month == month)
        ?? (view.BilledMonths.FirstOrDefault(billed => billed.Month == month && billed.IsWhole) is { } bill && bill.InputTokens + bill.OutputTokens > 0
            ? Billed(bill, view)
            : null);

    /// <summary>The bill's tokens by kind; its requests follow from the assumed size of a request.</summary>
    private static FeatureVolume Billed(BilledMonth bill, WorkspaceView view) => new()
    {
        FeatureId = view.Feature.Id,
        Month = bill.Month,
        Requests = Whole(MonthVolume.From(bill, view.TokensPerBilledRequest).Requests),
        InputTokens = Whole(bill.Models.Sum(model => model.InputTokens)),
        OutputTokens = Whole(bill.Models.Sum(model => model.OutputTokens)),
        CacheReadTokens = Whole(bill.Models.Sum(model => model.CacheReadTokens)),
        CacheWriteTokens = Whole(bill.Models.Sum(model => model.CacheWriteTokens)),
    };

    /// <summary>Rounded up: less than one request is one, and a bill counts whole tokens.</summary>
    private static long Whole(decimal value) => (long)decimal.Ceiling(value);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Count(string name, string text, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return 0;
        if (TypedNumber.TryParse(text, out var count) && decimal.IsInteger(count) && count is >= 0m and <= long.MaxValue) return (long)count;
        faults.Add($"{name}: \"{text}\" is no whole number.");
        return 0;
    }
}
