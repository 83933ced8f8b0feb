using System.Text;
using System.Text.Json;
using Amazon.CostExplorer.Internal;
using Amazon.CostExplorer.Model;
using FinOpsDashboard.Application.SpendImport;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Aws.Files;

/// <summary>One page of daily costs by service and one other key, out of a file.</summary>
/// <param name="Name">The file.</param>
/// <param name="Answer">The page; the service is the first key, and every metric is there.</param>
/// <param name="Second">The other key: usage type or record type.</param>
/// <param name="Days">The days on the page.</param>
/// <param name="MissingMetrics">The metrics that the file lacks.</param>
internal sealed record CostExplorerFile(
    string Name,
    GetCostAndUsageResponse Answer,
    CostGrouping Second,
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<string> MissingMetrics)
{
    private static readonly DateRange SampleMonth = new(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1));

    private static readonly string[] ErrorMembers = ["__type", "Code", "message", "Message"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="MalformedAnswerException">The file cannot be used.</exception>
    public static async Task<CostExplorerFile> ReadAsync(SpendFile file, CancellationToken cancellationToken)
    {
        var answer = AnswerIn(await TextOfAsync(file.Content, cancellationToken).ConfigureAwait(false));
        if (answer.ResultsByTime is not { Count: > 0 } results)
            throw new MalformedAnswerException($"ResultsByTime is missing or empty: it is no answer of get-cost-and-usage. {Export(SampleMonth)}");
        var days = DaysOf(results);
        var second = SecondKeyOf(answer, new DateRange(days.Min(), days.Max().AddDays(1)));
        return new CostExplorerFile(file.Name, answer, second, days, MetricStandIns.FillIn(answer));
    }

    private static async Task<string> TextOfAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(content, StrictUtf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedAnswerException("It is not text. Hand over the JSON that the AWS CLI prints, not compressed.");
        }
    }

    private static GetCostAndUsageResponse AnswerIn(string text)
    {
        if (text.TrimStart().StartsWith("An error occurred", StringComparison.Ordinal))
            throw new MalformedAnswerException($"It holds an error of the AWS CLI, no costs: {text.Trim()}");
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new MalformedAnswerException($"It holds no JSON object. {Export(SampleMonth)}");
            if (ErrorIn(document.RootElement) is { } error)
                throw new MalformedAnswerException($"It holds an error answer of Cost Explorer, no costs: {error}");
            return document.Deserialize<GetCostAndUsageResponse>(CostExplorerJson.Options)!;
        }
        catch (JsonException broken)
        {
            var place = broken.LineNumber is { } line ? $"line {line + 1}, position {broken.BytePositionInLine + 1}: " : "";
            var path = broken.Path is { Length: > 1 } member ? $"{member}: " : "";
            throw new MalformedAnswerException(
                $"{path}{(path.Length > 0 ? "" : place)}It is not the JSON that the AWS CLI prints, or was cut off. Export it again, with --output json.");
        }
    }

    private static string? ErrorIn(JsonElement document)
    {
        if (document.TryGetProperty("ResultsByTime", out _)) return null;
        var error = document.TryGetProperty("Error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : document;
        var words = ErrorMembers
            .Select(member => error.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
            .OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(": ", words);
    }

    private static List<DateOnly> DaysOf(List<ResultByTime> results)
    {
        var days = new List<DateOnly>();
        foreach (var period in results.Select(result => result?.TimePeriod))
        {
            if (!CostTableCollector.TryReadOneDay(period, out var day))
            {
                throw new MalformedAnswerException(
                    $"ResultsByTime[{days.Count}]: the period from '{period?.Start}' to '{period?.End}' is not one day. {Export(WholePeriodOf(results))}");
            }

            days.Add(day);
        }

        return days;
    }

    private static DateRange WholePeriodOf(List<ResultByTime> results) =>
        CostTableCollector.TryReadDay(results[0]?.TimePeriod?.Start, out var start)
        && CostTableCollector.TryReadDay(results[^1]?.TimePeriod?.End, out var end)
        && end > start
            ? new DateRange(start, end)
            : SampleMonth;

    /// <summary>Finds out what the file is grouped by, and puts the service first.</summary>
    private static CostGrouping SecondKeyOf(GetCostAndUsageResponse answer, DateRange period)
    {
        var keys = (answer.GroupDefinitions ?? []).Select(group => group?.Type?.Value == "DIMENSION" ? group.Key : $"{group?.Type?.Value} {group?.Key}").ToList();
        switch (keys)
        {
            case ["SERVICE", "USAGE_TYPE"]:
                return CostGrouping.UsageType;
            case ["SERVICE", "RECORD_TYPE"]:
                return CostGrouping.RecordType;
            case ["USAGE_TYPE", "SERVICE"]:
                PutServiceFirst(answer);
                return CostGrouping.UsageType;
            case ["RECORD_TYPE", "SERVICE"]:
                PutServiceFirst(answer);
                return CostGrouping.RecordType;
            default:
                var found = keys.Count == 0 ? "not grouped" : $"grouped by {string.Join(" and ", keys)}";
                throw new MalformedAnswerException($"GroupDefinitions: the costs are {found}; what is stored is SERVICE with USAGE_TYPE, and SERVICE with RECORD_TYPE. "
                    + (keys.Contains("RECORD_TYPE") ? $"Export it so:\n{ExportCommand.ForRecordTypes(period)}" : Export(period)));
        }
    }

    private static void PutServiceFirst(GetCostAndUsageResponse answer)
    {
        foreach (var group in answer.ResultsByTime!.SelectMany(result => result.Groups ?? []))
            group?.Keys?.Reverse();
    }

    private static string Export(DateRange period) => $"Export it so:\n{ExportCommand.ForFacts(period)}";
}
