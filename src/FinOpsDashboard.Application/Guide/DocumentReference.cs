using System.Text.Json.Nodes;

namespace FinOpsDashboard.Application.Guide;

/// <summary>
/// Every field of a document, told from its schema. What reads and writes documents makes the schema, so the reference cannot be out of
/// date. An object that stands in several places is described once.
/// </summary>
public sealed class DocumentReference
{
    private readonly string _name;
    private readonly Dictionary<string, ReferenceSection> _known = new(StringComparer.Ordinal);
    private readonly List<ReferenceSection> _sections = [];
    private readonly Queue<Action> _rest = new();

    private DocumentReference(string name) => _name = name;

    /// <summary>The sections, the document itself first, then level by level.</summary>
    /// <param name="name">The word of the document, for anchors: <c>scenario</c>.</param>
    /// <param name="schema">Its schema.</param>
    public static IReadOnlyList<ReferenceSection> Of(string name, JsonObject schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var reference = new DocumentReference(name);
        reference.Enter(schema, name, "");
        while (reference._rest.TryDequeue(out var next))
            next();
        return [.. reference._sections.Select(section => reference._known.Values.Single(known => known.Id == section.Id))];
    }

    /// <summary>Describes an object, or the first of its kinds, and says under which anchor.</summary>
    private string Enter(JsonObject schema, string title, string place)
    {
        if (schema["oneOf"] is JsonArray kinds)
            return kinds.Select(kind => EnterOne(kind!.AsObject(), $"{title} · {KindOf(kind!.AsObject())}", place)).ToList()[0];
        return EnterOne(schema, title, place);
    }

    private string EnterOne(JsonObject schema, string title, string place)
    {
        var content = WithoutDescription(schema);
        if (_known.TryGetValue(content, out var known))
        {
            _known[content] = known with { Title = TitleOfBoth(known.Title, title), Places = [.. known.Places, place] };
            return known.Id;
        }

        var id = IdOf(title);
        var section = new ReferenceSection(id, title, []) { Places = place.Length == 0 ? [] : [place] };
        _known[content] = section;
        _sections.Add(section);

        // What is inside comes after everything on this level.
        _rest.Enqueue(() => _known[content] = _known[content] with { Fields = [.. FieldsOf(schema, place)] });
        return id;
    }

    private IEnumerable<ReferenceField> FieldsOf(JsonObject schema, string place)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            var value = property!.AsObject();
            var path = place.Length == 0 ? name : $"{place}.{name}";
            yield return new(name, SchemaForm.Of(value), DefaultOf(value, required.Contains(name)), value["description"]!.GetValue<string>(), Inside(value, name, path));
        }
    }

    /// <summary>Describes what is inside a value; null for a plain value.</summary>
    private string? Inside(JsonObject value, string name, string path)
    {
        if (value["anyOf"] is JsonArray choices)
            return Enter(choices[0]!.AsObject(), name, path);
        if (value["items"] is JsonObject item)
            return IsObject(item) ? Enter(item, name, path + "[]") : null;
        if (value["additionalProperties"] is JsonObject entry)
            return IsObject(entry) ? Enter(entry, name, path + ".*") : null;
        return IsObject(value) ? Enter(value, name, path) : null;
    }

    private static bool IsObject(JsonObject schema) => schema["properties"] is not null || schema["oneOf"] is not null;

    private static string DefaultOf(JsonObject value, bool isRequired) => (isRequired, value["default"]) switch
    {
        (true, _) => SchemaForm.MayBeNull(value) ? "may be null" : "required",
        (false, { } preset) when preset.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => preset.ToJsonString(),
        (false, { } preset) => SchemaForm.Number(preset),
        (false, null) => "not given",
    };

    /// <summary>The word that tells a kind from the others: the constant of its first constant field.</summary>
    private static string KindOf(JsonObject kind) =>
        kind["properties"]!.AsObject().Select(property => property.Value!["const"]).OfType<JsonNode>().First().GetValue<string>();

    private static string TitleOfBoth(string known, string other) =>
        known.Split(", ").Contains(other, StringComparer.Ordinal) ? known : $"{known}, {other}";

    private static string WithoutDescription(JsonObject schema)
    {
        var content = schema.DeepClone().AsObject();
        content.Remove("description");
        return content.ToJsonString();
    }

    private string IdOf(string title)
    {
        var id = _sections.Count == 0 ? _name : $"{_name}-{title.Replace(" · ", "-", StringComparison.Ordinal)}";
        return _sections.Exists(section => section.Id == id) ? $"{id}-{_sections.Count}" : id;
    }
}
