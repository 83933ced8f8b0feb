using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing;

/// <summary>
/// Checks a document against a JSON Schema, as far as this product's schemas go. A keyword that it does not know is an error, so that no
/// rule is passed over in silence.
/// </summary>
public static class JsonSchemaCheck
{
    /// <summary>Everything that breaks the schema, each with its place; empty for a document that keeps it.</summary>
    public static IReadOnlyList<string> Faults(JsonObject schema, JsonNode? document)
    {
        var faults = new List<string>();
        Check(schema, document, "$", faults);
        return faults;
    }

    private static void Check(JsonObject schema, JsonNode? node, string place, List<string> faults)
    {
        foreach (var (keyword, rule) in schema)
        {
            var isKept = keyword switch
            {
                "$schema" or "$id" or "title" or "description" or "default" => true,
                "type" => Types(rule!).Any(type => IsOf(type, node)),
                "const" => JsonNode.DeepEquals(rule, node),
                "enum" => rule!.AsArray().Any(choice => JsonNode.DeepEquals(choice, node)),
                "minimum" => Number(node) is not { } value || value >= Number(rule),
                "exclusiveMinimum" => Number(node) is not { } value || value > Number(rule),
                "maximum" => Number(node) is not { } value || value <= Number(rule),
                "minLength" => Text(node) is not { } text || text.Length >= Number(rule),
                "maxLength" => Text(node) is not { } text || text.Length <= Number(rule),
                "maxItems" => node is not JsonArray list || list.Count <= Number(rule),
                "maxProperties" => node is not JsonObject fields || fields.Count <= Number(rule),
                "required" => node is not JsonObject fields || rule!.AsArray().All(name => fields.ContainsKey(name!.GetValue<string>())),
                "oneOf" => rule!.AsArray().Count(choice => Faults(choice!.AsObject(), node).Count == 0) == 1,
                "anyOf" => rule!.AsArray().Any(choice => Faults(choice!.AsObject(), node).Count == 0),
                "properties" or "items" or "additionalProperties" or "propertyNames" => true,
                _ => throw new NotSupportedException($"The check does not know the keyword {keyword}."),
            };
            if (!isKept)
                faults.Add($"{place}: {keyword} {rule?.ToJsonString()} is broken by {node?.ToJsonString() ?? "null"}");
        }

        CheckParts(schema, node, place, faults);
    }

    private static void CheckParts(JsonObject schema, JsonNode? node, string place, List<string> faults)
    {
        if (node is JsonArray list && schema["items"] is JsonObject items)
        {
            for (var index = 0; index < list.Count; index++)
                Check(items, list[index], $"{place}[{index}]", faults);
        }

        if (node is not JsonObject fields)
            return;
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var (name, value) in fields)
        {
            if (schema["propertyNames"] is JsonObject names)
                Check(names, name, $"{place}.{name} (name)", faults);
            if (properties[name] is JsonObject property)
                Check(property, value, $"{place}.{name}", faults);
            else if (schema["additionalProperties"] is JsonObject others)
                Check(others, value, $"{place}.{name}", faults);
            else if (schema["additionalProperties"] is JsonValue allowed && !allowed.GetValue<bool>())
                faults.Add($"{place}.{name}: is not a field of the schema");
        }
    }

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray list ? list.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool IsOf(string type, JsonNode? node) => type switch
    {
        "null" => node is null,
        "object" => node is JsonObject,
        "array" => node is JsonArray,
        "string" => Text(node) is not null,
        "boolean" => node is JsonValue value && value.TryGetValue<bool>(out _),
        "number" => Number(node) is not null,
        "integer" => Number(node) is { } number && decimal.IsInteger(number),
        _ => throw new NotSupportedException($"The check does not know the type {type}."),
    };

    private static decimal? Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? decimal.Parse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;
}
