using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Guide;

/// <summary>What a schema asks of a value, in words.</summary>
internal static class SchemaForm
{
    /// <summary>Powers of ten from here on are written as such.</summary>
    private const decimal Large = 1_000_000m;

    /// <summary>Type and range of a value.</summary>
    public static string Of(JsonObject schema)
    {
        if (schema["const"] is { } word)
            return $"the word {word.GetValue<string>()}";
        if (schema["enum"] is JsonArray choices)
            return $"one of {string.Join(", ", choices.OfType<JsonNode>().Select(choice => choice.ToString()))}";
        if (schema["anyOf"] is JsonArray || (Has(schema, "object") && schema["propertyNames"] is null && schema["additionalProperties"] is not JsonObject))
            return "an object";
        if (Has(schema, "object"))
            return $"an object with names of your choice{Most(schema["maxProperties"])}";
        if (Has(schema, "array"))
            return $"a list{Most(schema["maxItems"])}";
        if (Has(schema, "string"))
            return schema["maxLength"] is { } longest ? $"text of 1 to {Number(longest)} characters" : "text";
        if (Has(schema, "boolean"))
            return "true or false";
        return (Has(schema, "integer") ? "a whole number" : "a number") + Range(schema);
    }

    /// <summary>Whether a value may be null.</summary>
    public static bool MayBeNull(JsonObject schema) => Has(schema, "null");

    /// <summary>A number of a schema as people write it.</summary>
    public static string Number(JsonNode node)
    {
        var value = decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return PowerOfTen(value) is { } power ? "10" + Superscript(power) : Format.Exact(value);
    }

    private static bool Has(JsonObject schema, string type) => schema["type"] switch
    {
        JsonArray types => types.Any(other => other!.GetValue<string>() == type),
        JsonValue only when only.GetValueKind() == JsonValueKind.String => only.GetValue<string>() == type,
        _ => false,
    };

    private static string Most(JsonNode? most) => most is null ? "" : $", at most {Number(most)}";

    private static string Range(JsonObject schema)
    {
        if (schema["maximum"] is not { } maximum)
            return "";
        if (schema["exclusiveMinimum"] is { } above)
            return $" above {Number(above)} up to {Number(maximum)}";
        var minimum = Number(schema["minimum"]!);
        return minimum == Number(maximum) ? $", {minimum} always" : $" from {minimum} to {Number(maximum)}";
    }

    private static int? PowerOfTen(decimal value)
    {
        if (value < Large)
            return null;
        var power = 0;
        for (; value >= 10m && value % 10m == 0m; value /= 10m)
            power++;
        return value == 1m ? power : null;
    }

    private static string Superscript(int power) =>
        string.Concat(power.ToString(CultureInfo.InvariantCulture).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
}
