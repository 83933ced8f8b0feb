using System.Text.Json.Nodes;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Reads no document but writes down what is asked of one, as JSON Schema (draft 2020-12). Every answer is a stand-in.
/// </summary>
internal sealed class SchemaReader : ObjectReader
{
    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];
    private readonly List<SchemaReader> _kinds = [];

    /// <summary>The schema of what was asked so far.</summary>
    public JsonObject Schema
    {
        get
        {
            if (_kinds.Count > 0)
                return new() { ["type"] = "object", ["oneOf"] = new JsonArray([.. _kinds.Select(kind => kind.Schema)]) };
            var schema = new JsonObject { ["type"] = "object", ["properties"] = _properties.DeepClone() };
            if (_required.Count > 0)
                schema["required"] = _required.DeepClone();
            schema["additionalProperties"] = false;
            return schema;
        }
    }

    public override decimal Number(string name, NumberRange range, string about)
    {
        Require(name, Describe(range), about);
        return Inside(range);
    }

    public override decimal Number(string name, NumberRange range, decimal absent, string about)
    {
        var schema = Describe(range);
        schema["default"] = absent;
        Offer(name, schema, about);
        return absent;
    }

    public override decimal? OptionalNumber(string name, NumberRange range, string about)
    {
        Offer(name, Describe(range), about);
        return Inside(range);
    }

    public override int OneOf(string name, IReadOnlyList<int> choices, int absent, string about)
    {
        var schema = new JsonObject
        {
            ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice)), null]),
            ["default"] = absent,
        };
        Add(name, schema, about);
        return absent;
    }

    public override string Text(string name, string about)
    {
        Require(name, AnyText(), about);
        return name;
    }

    public override string? OptionalText(string name, string about)
    {
        Offer(name, AnyText(), about);
        return name;
    }

    public override bool Flag(string name, string about)
    {
        Offer(name, new() { ["type"] = "boolean", ["default"] = false }, about);
        return false;
    }

    public override string? Word(string name, IReadOnlyCollection<string> words, string about)
    {
        Require(name, new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) }, about);
        return words.First();
    }

    public override string? OptionalWord(string name, IReadOnlyCollection<string> words, string about)
    {
        Add(name, new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word)), null]) }, about);
        return words.First();
    }

    public override T Choose<T>(string name, IReadOnlyDictionary<string, Func<ObjectReader, T>> kinds, T standIn, string about)
    {
        var first = standIn;
        foreach (var (kind, read) in kinds)
        {
            var reader = new SchemaReader();
            reader.Require(name, new() { ["const"] = kind }, about);
            var value = read(reader);
            if (_kinds.Count == 0)
                first = value;
            _kinds.Add(reader);
        }

        return first;
    }

    public override ObjectReader Object(string name, string about)
    {
        var reader = new SchemaReader { Ended = schema => Require(name, schema, about) };
        return reader;
    }

    public override ObjectReader? OptionalObject(string name, string about) =>
        new SchemaReader { Ended = schema => Add(name, new() { ["anyOf"] = new JsonArray(schema, Null()) }, about) };

    public override IEnumerable<(string Name, ObjectReader Value)> Map(string name, int most, string about)
    {
        var item = new SchemaReader
        {
            Ended = schema => Require(
                name,
                new() { ["type"] = "object", ["additionalProperties"] = schema, ["propertyNames"] = AnyText(), ["maxProperties"] = most },
                about),
        };
        return [(name, item)];
    }

    public override IReadOnlyList<T> List<T>(string name, int most, Func<ObjectReader, int, T> read, string about)
    {
        var (schema, item) = ListOf(most, read);
        Require(name, schema, about);
        return [item];
    }

    public override IReadOnlyList<T>? OptionalList<T>(string name, int most, Func<ObjectReader, int, T> read, string about)
    {
        var (schema, item) = ListOf(most, read);
        Offer(name, schema, about);
        return [item];
    }

    public override void End() => Ended?.Invoke(Schema);

    private Action<JsonObject>? Ended { get; init; }

    private static (JsonObject Schema, T Item) ListOf<T>(int most, Func<ObjectReader, int, T> read)
    {
        var reader = new SchemaReader();
        var item = read(reader, 0);
        return (new() { ["type"] = "array", ["items"] = reader.Schema, ["maxItems"] = most }, item);
    }

    private static JsonObject AnyText() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = LongestText };

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static JsonObject Describe(NumberRange range) => new()
    {
        ["type"] = range.WholeOnly ? "integer" : "number",
        [range.ExcludesMinimum ? "exclusiveMinimum" : "minimum"] = range.Minimum,
        ["maximum"] = range.Maximum,
    };

    private static decimal Inside(NumberRange range) => range.Contains(1m) ? 1m : range.Maximum;

    private void Require(string name, JsonObject schema, string about)
    {
        _required.Add(name);
        Add(name, schema, about);
    }

    /// <summary>A field that may be left out may be null as well.</summary>
    private void Offer(string name, JsonObject schema, string about)
    {
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        Add(name, schema, about);
    }

    private void Add(string name, JsonObject schema, string about)
    {
        schema.Insert(0, "description", about);
        _properties.Add(name, schema);
    }
}
