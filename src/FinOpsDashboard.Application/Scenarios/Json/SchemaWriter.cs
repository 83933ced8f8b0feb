using System.Text.Json.Nodes;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Writes no document but writes down what would be in one, as JSON Schema (draft 2020-12). It is shown a sample in which every part is
/// there, and every kind of object that a list may hold.
/// </summary>
internal sealed class SchemaWriter : ObjectWriter
{
    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];

    /// <summary>The schema of what was written so far.</summary>
    public JsonObject Schema => new()
    {
        ["type"] = "object",
        ["properties"] = _properties.DeepClone(),
        ["required"] = _required.DeepClone(),
        ["additionalProperties"] = false,
    };

    public override void Number(string name, decimal value, string about) => Add(name, new() { ["type"] = "number" }, about);

    public override void WholeNumber(string name, long value, string about) => Add(name, new() { ["type"] = "integer" }, about);

    public override void NumberOrNull(string name, decimal? value, string about) =>
        Add(name, new() { ["type"] = new JsonArray("number", "null") }, about);

    public override void Text(string name, string value, string about) => Add(name, new() { ["type"] = "string" }, about);

    public override void Kind(string name, string value, string about) => Add(name, new() { ["const"] = value }, about);

    public override void Texts(string name, IReadOnlyCollection<string> values, string about, bool isOptional = false) =>
        Add(name, new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }, about, isOptional);

    public override void Object<T>(string name, T? value, Action<ObjectWriter, T> write, string about, bool isOptional = false)
        where T : class => Add(name, SchemaOf(value ?? throw MissingIn(name), write), about, isOptional);

    public override void List<T>(string name, IReadOnlyList<T>? items, Action<ObjectWriter, T> write, string about, bool isOptional = false)
    {
        var kinds = (items ?? throw MissingIn(name)).Select(item => SchemaOf(item, write)).DistinctBy(schema => schema.ToJsonString()).ToArray();
        Add(
            name,
            new() { ["type"] = "array", ["items"] = kinds is [var only] ? only : new JsonObject { ["oneOf"] = new JsonArray([.. kinds]) } },
            about,
            isOptional);
    }

    public override void Numbers(string name, IEnumerable<KeyValuePair<string, decimal>> values, string about) =>
        Add(name, new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "number" } }, about);

    private static JsonObject SchemaOf<T>(T value, Action<ObjectWriter, T> write)
    {
        var writer = new SchemaWriter();
        write(writer, value);
        return writer.Schema;
    }

    private static InvalidOperationException MissingIn(string name) => new($"The sample has no {name}, so its schema cannot be told.");

    private void Add(string name, JsonObject schema, string about, bool isOptional = false)
    {
        schema.Insert(0, "description", about);
        _properties.Add(name, schema);
        if (!isOptional)
            _required.Add(name);
    }
}
