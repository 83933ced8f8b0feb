using System.Text.Json;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Reads one object of a JSON document. A field that is missing or wrong becomes a fault, and a stand-in is returned so that reading goes on
/// and finds the other faults too.
/// </summary>
internal sealed class JsonObjectReader : ObjectReader
{
    private const int MostFields = 100;

    private readonly DocumentFaults _faults;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    public JsonObjectReader(JsonElement? element, string path, DocumentFaults faults)
    {
        (Path, _faults) = (path, faults);
        IsStandIn = element is not { ValueKind: JsonValueKind.Object } given || !Collect(given);
        if (element is { ValueKind: not JsonValueKind.Object } other)
            faults.Add(path, $"must be an object, not {JsonText.Describe(other)}");
    }

    /// <summary>The place of the object in the document.</summary>
    public string Path { get; }

    /// <summary>Whether the object could not be read: every field is a stand-in then, and no more is said about any.</summary>
    public bool IsStandIn { get; }

    public override decimal Number(string name, NumberRange range, string about) =>
        Given(name) is { } element ? ReadNumber(element, name, range) : Missing(name, range.Maximum);

    public override decimal? OptionalNumber(string name, NumberRange range, string about) =>
        Given(name) is { } element ? ReadNumber(element, name, range) : null;

    public override decimal Number(string name, NumberRange range, decimal absent, string about) => OptionalNumber(name, range, about) ?? absent;

    public override int OneOf(string name, IReadOnlyList<int> choices, int absent, string about)
    {
        if (Given(name) is not { } element)
            return absent;
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) && decimal.IsInteger(value)
            && value <= int.MaxValue && choices.Contains((int)value))
            return (int)value;

        Fault(name, $"must be {string.Join(" or ", choices)}, not {JsonText.Describe(element)}");
        return absent;
    }

    public override string Text(string name, string about) => Given(name) is { } element ? ReadText(element, name) : Missing(name, "");

    public override string? OptionalText(string name, string about) => Given(name) is { } element ? ReadText(element, name) : null;

    public override bool Flag(string name, string about)
    {
        if (Given(name) is not { } element)
            return false;
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault(name, $"must be true or false, not {JsonText.Describe(element)}");
        return element.ValueKind == JsonValueKind.True;
    }

    public override string? Word(string name, IReadOnlyCollection<string> words, string about) =>
        Given(name) is { } element ? ReadWord(element, name, words) : Missing<string?>(name, null);

    public override string? OptionalWord(string name, IReadOnlyCollection<string> words, string about) =>
        Given(name) is { } element ? ReadWord(element, name, words) : null;

    public override T Choose<T>(string name, IReadOnlyDictionary<string, Func<ObjectReader, T>> kinds, T standIn, string about) =>
        Word(name, [.. kinds.Keys], about) is { } kind ? kinds[kind](this) : standIn;

    public override ObjectReader Object(string name, string about) => OptionalObject(name, about) ?? Missing(name, StandIn(name));

    public override ObjectReader? OptionalObject(string name, string about) =>
        Given(name) is { } element ? new JsonObjectReader(element, DocumentPath.Field(Path, name), _faults) : null;

    public override IEnumerable<(string Name, ObjectReader Value)> Map(string name, int most, string about)
    {
        var path = DocumentPath.Field(Path, name);
        if (Given(name) is not { } element)
            Missing(name, 0);
        else if (element.ValueKind != JsonValueKind.Object)
            Fault(name, $"must be an object, not {JsonText.Describe(element)}");
        else if (element.GetPropertyCount() > most)
            Fault(name, $"holds {element.GetPropertyCount()} entries; at most {most} are taken");
        else
            return Entries(element, path);
        return [];
    }

    public override IReadOnlyList<T>? OptionalList<T>(string name, int most, Func<ObjectReader, int, T> read, string about)
    {
        if (Given(name) is not { } element)
            return null;

        if (element.ValueKind != JsonValueKind.Array)
            Fault(name, $"must be a list, not {JsonText.Describe(element)}");
        else if (element.GetArrayLength() > most)
            Fault(name, $"holds {element.GetArrayLength()} items; at most {most} are taken");
        else
            return [.. element.EnumerateArray().Select((item, index) => read(Item(name, item, index), index))];
        return [];
    }

    public override IReadOnlyList<T> List<T>(string name, int most, Func<ObjectReader, int, T> read, string about) =>
        OptionalList(name, most, read, about) ?? Missing<IReadOnlyList<T>>(name, []);

    public override void End()
    {
        foreach (var name in _fields.Keys.Except(_asked, StringComparer.Ordinal))
            Fault(name, $"is not a field here; the fields are {string.Join(", ", _asked)}");
    }

    private void Fault(string name, string message) => _faults.Add(DocumentPath.Field(Path, name), message);

    private JsonObjectReader Item(string name, JsonElement item, int index) =>
        new(item, DocumentPath.Item(DocumentPath.Field(Path, name), index), _faults);

    private JsonObjectReader StandIn(string name) => new(null, DocumentPath.Field(Path, name), _faults);

    private IEnumerable<(string Name, ObjectReader Value)> Entries(JsonElement element, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (JsonText.NameOf(property) is not { Length: > 0 and <= LongestText } name)
                _faults.Add(path, $"has a name that is not a text of 1 to {LongestText} characters");
            else if (!names.Add(name))
                _faults.Add(DocumentPath.Field(path, name), "is given more than once");
            else
                yield return (name, new JsonObjectReader(property.Value, DocumentPath.Field(path, name), _faults));
        }
    }

    /// <summary>Takes the object's fields; false when there are so many that it cannot be meant.</summary>
    private bool Collect(JsonElement element)
    {
        if (element.GetPropertyCount() > MostFields)
        {
            _faults.Add(Path, $"has {element.GetPropertyCount()} fields, more than any object here");
            return false;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (JsonText.NameOf(property) is not { } name)
                _faults.Add(Path, "has a field whose name is not valid text");
            else if (!_fields.TryAdd(name, property.Value))
                Fault(name, "is given more than once");
        }

        return true;
    }

    private JsonElement? Given(string name)
    {
        _asked.Add(name);
        return _fields.TryGetValue(name, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;
    }

    private T Missing<T>(string name, T standIn)
    {
        if (!IsStandIn)
            Fault(name, "is required");
        return standIn;
    }

    private decimal ReadNumber(JsonElement element, string name, NumberRange range)
    {
        if (element.ValueKind != JsonValueKind.Number)
            Fault(name, $"must be {range}, not {JsonText.Describe(element)}");
        else if (!element.TryGetDecimal(out var value) || !range.Contains(value))
            Fault(name, $"must be {range}, not {JsonText.Describe(element)}");
        else if (value == 0m && JsonText.HasDigitAboveZero(element))
            Fault(name, $"is closer to 0 than 1e-28: {JsonText.Describe(element)}");
        else
            return value;
        return range.Maximum;
    }

    private string? ReadWord(JsonElement element, string name, IReadOnlyCollection<string> words)
    {
        if (element.ValueKind == JsonValueKind.String && JsonText.Of(element) is { } text && words.Contains(text))
            return text;

        Fault(name, $"must be one of {string.Join(", ", words)}, not {JsonText.Describe(element)}");
        return null;
    }

    private string ReadText(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.String && JsonText.Of(element) is { Length: > 0 and <= LongestText } text)
            return text;

        Fault(name, $"must be a text of 1 to {LongestText} characters, not {JsonText.Describe(element)}");
        return "";
    }
}
