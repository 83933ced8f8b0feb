using System.Text.Json;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Writes the fields of an object into a JSON document.</summary>
internal sealed class JsonObjectWriter(Utf8JsonWriter json) : ObjectWriter
{
    public override void Number(string name, decimal value, string about) => json.WriteExact(name, value);

    public override void WholeNumber(string name, long value, string about) => json.WriteNumber(name, value);

    public override void NumberOrNull(string name, decimal? value, string about) => json.WriteExactOrNull(name, value);

    public override void Text(string name, string value, string about) => json.WriteString(name, value);

    public override void Kind(string name, string value, string about) => json.WriteString(name, value);

    public override void Texts(string name, IReadOnlyCollection<string> values, string about, bool isOptional = false)
    {
        if (isOptional && values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public override void Object<T>(string name, T? value, Action<ObjectWriter, T> write, string about, bool isOptional = false)
        where T : class
    {
        if (value is null)
        {
            if (!isOptional)
                json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(this, value);
        json.WriteEndObject();
    }

    public override void List<T>(string name, IReadOnlyList<T>? items, Action<ObjectWriter, T> write, string about, bool isOptional = false)
    {
        if (items is null && isOptional)
            return;
        json.WriteStartArray(name);
        foreach (var item in items ?? [])
        {
            json.WriteStartObject();
            write(this, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public override void Numbers(string name, IEnumerable<KeyValuePair<string, decimal>> values, string about)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
            json.WriteExact(key, value);
        json.WriteEndObject();
    }
}
