using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Features;

/// <summary>
/// Features with their rules as a file. JSON: a list of <c>{ id, name, owner, description, rules: [ { model, service, usageType, route,
/// region, account, "tag:team", validFrom, validUntil } ] }</c>. CSV: one row per rule with the same columns; a feature without rules has one row without
/// conditions. Conditions that are not given hold for everything; <c>*</c> stands for any text in service and usageType.
/// </summary>
public static class FeatureFile
{
    /// <summary>The most features in one file, and the most rules.</summary>
    private const int Most = 1_000;
    private const int MostRules = 10_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
    };

    private static readonly string[] Columns = ["id", "name", "owner", "description"];
    private const string DayFormat = "yyyy-MM-dd";
    private const string ValidFrom = "validFrom";
    private const string ValidUntil = "validUntil";

    private static readonly string[] Conditions = ["model", "service", "usageType", "route", "region", "account", ValidFrom, ValidUntil];

    /// <summary>Reads JSON or CSV, told apart by the first character.</summary>
    /// <returns>The features, or what is wrong with the file.</returns>
    public static FileReading<Feature> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        return JsonList.IsStartOf(text) ? ReadJson(text) : ReadCsv(text);
    }

    /// <summary>The rule as conditions by word, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, string> ConditionsOf(AllocationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (string Word, string? Value)[] conditions =
        [
            ("model", rule.Model), ("service", rule.Service), ("usageType", rule.UsageType), ("route", rule.Route?.ToWord()),
            ("region", rule.RegionId), (rule.Dimension?.Dimension ?? "account", rule.Dimension?.Value),
            (ValidFrom, DayText(rule.ValidFrom)), (ValidUntil, DayText(rule.ValidUntil)),
        ];
        return conditions.Where(condition => condition.Value is not null).ToDictionary(condition => condition.Word, condition => condition.Value!);
    }

    private static FileReading<Feature> ReadJson(string text)
    {
        try
        {
            // The serializer lets null in anywhere, whatever the types say.
            var entries = JsonSerializer.Deserialize<List<Entry?>>(text, Options) ?? [];
            if (entries.Count > Most || entries.Sum(entry => entry?.Rules?.Count ?? 0) > MostRules) return FileReading.Of<Feature>([], [TooMany]);
            var faults = entries.Index().SelectMany(entry => NullsIn(entry.Item, $"[{entry.Index}]")).ToList();
            if (faults.Count > 0) return FileReading.Of<Feature>([], faults);
            var features = entries.OfType<Entry>().Select((entry, index) => new Feature
            {
                Id = entry.Id,
                Name = entry.Name ?? entry.Id,
                Owner = entry.Owner ?? "",
                Description = entry.Description ?? "",
                Rules = [.. (entry.Rules ?? []).Select((rule, number) => Rule(entry.Id, rule, $"[{index}].rules[{number}]", faults))],
            }).ToList();
            return FileReading.Of(features, faults);
        }
        catch (JsonException exception)
        {
            return FileReading.Of<Feature>([], [JsonList.FaultOf(exception)]);
        }
    }

    private static IEnumerable<string> NullsIn(Entry? entry, string place)
    {
        if (entry is null)
        {
            yield return $"{place}: is null. A feature is an object with an id.";
            yield break;
        }

        if (entry.Id is null) yield return $"{place}.id: is null. A feature needs an id.";
        foreach (var (number, rule) in (entry.Rules ?? []).Index())
        {
            if (rule is null) yield return $"{place}.rules[{number}]: is null. A rule is an object of conditions.";
            foreach (var condition in rule?.Where(condition => condition.Value is null) ?? [])
                yield return $"{place}.rules[{number}].{condition.Key}: is null. Leave out a condition that holds for everything.";
        }
    }

    private static FileReading<Feature> ReadCsv(string text)
    {
        var faults = new List<string>();
        try
        {
            if (CsvFaults.OfWidth(text) is { } tooWide) return FileReading.Of<Feature>([], [tooWide]);
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true });
            var headers = csv.Headers.ToArray();
            faults.AddRange(headers.Where(header => !Columns.Contains(header) && !IsCondition(header))
                .Select(header => $"header: there is no column \"{header}\"."));
            faults.AddRange(CsvFaults.OfHeader(headers));
            if (!headers.Contains("id")) faults.Add("header: the column \"id\" is missing.");
            if (faults.Count > 0) return FileReading.Of<Feature>([], faults);

            var features = new Dictionary<string, Feature>(StringComparer.Ordinal);
            for (var rows = 0; faults.Count <= FileReading.MostFaults && csv.Read(); rows++)
            {
                if (rows == MostRules || features.Count > Most) return FileReading.Of<Feature>([], [TooMany]);
                faults.AddRange(CsvFaults.OfRow(csv));
                var row = headers.ToDictionary(header => header, csv.GetString);
                var id = row["id"];
                var known = features.GetValueOrDefault(id) ?? new Feature
                {
                    Id = id,
                    Name = row.GetValueOrDefault("name") is { Length: > 0 } name ? name : id,
                    Owner = row.GetValueOrDefault("owner", ""),
                    Description = row.GetValueOrDefault("description", ""),
                };
                var conditions = row.Where(field => IsCondition(field.Key) && field.Value.Length > 0).ToDictionary();
                features[id] = conditions.Count == 0
                    ? known
                    : known with { Rules = [.. known.Rules, Rule(id, conditions, $"line {csv.LineNumber}", faults)] };
            }

            return FileReading.Of([.. features.Values], faults);
        }
        catch (CsvFormatException exception)
        {
            return FileReading.Of<Feature>([], [exception.Message]);
        }
    }

    private static string TooMany => $"The file holds more than {Most} features or {MostRules} rules. Give them in several files.";

    private static bool IsCondition(string word) => Conditions.Contains(word) || SplitDimensionKey.TryParse(word, out _);

    /// <summary>Reads the conditions of a rule; what is wrong is added to the faults.</summary>
    internal static AllocationRule Rule(string featureId, IReadOnlyDictionary<string, string> conditions, string place, List<string> faults)
    {
        faults.AddRange(conditions.Keys.Where(word => !IsCondition(word))
            .Select(word => $"{place}: there is no condition \"{word}\". Use {string.Join(", ", Conditions)} or tag:<key>."));
        var dimensions = conditions.Where(condition => SplitDimensionKey.TryParse(condition.Key, out _)).ToList();
        if (dimensions.Count > 1) faults.Add($"{place}: {Allocator.MoreThanOneDimension(dimensions.Select(dimension => dimension.Key))}");
        BillingRoute? route = null;
        if (conditions.GetValueOrDefault("route") is { } word)
        {
            if (SpendWords.TryParseBillingRoute(word, out var known)) route = known;
            else faults.Add($"{place}: \"{word}\" is no billing route. Use {string.Join(", ", Enum.GetValues<BillingRoute>().Select(each => each.ToWord()))}.");
        }

        return new AllocationRule
        {
            FeatureId = featureId,
            ValidFrom = Day(ValidFrom),
            ValidUntil = Day(ValidUntil),
            Model = conditions.GetValueOrDefault("model"),
            Service = conditions.GetValueOrDefault("service"),
            UsageType = conditions.GetValueOrDefault("usageType"),
            Route = route,
            RegionId = conditions.GetValueOrDefault("region"),
            Dimension = dimensions.Count == 0 ? null : new DimensionCondition(dimensions[0].Key, dimensions[0].Value),
        };

        DateOnly? Day(string word)
        {
            if (conditions.GetValueOrDefault(word) is not { } text) return null;
            if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            faults.Add($"{place}: {word} \"{text}\" is no day. Write it as 2026-09-01.");
            return null;
        }
    }

    private static string? DayText(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private sealed record Entry(
        string Id, string? Name = null, string? Owner = null, string? Description = null, IReadOnlyList<Dictionary<string, string>>? Rules = null);
}
