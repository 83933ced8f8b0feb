using System.Text.Json;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Reads one object of a document field by field. A field that is missing or wrong becomes a fault, and a stand-in is returned so that
/// reading goes on and finds the other faults too. null counts as not given.
/// </summary>
internal sealed class ObjectReader
{
    private const int MostFields = 100;
    private const int LongestText = 1_000;

    private readonly DocumentFaults _faults;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];

    public ObjectReader(JsonElement? element, string path, DocumentFaults faults)
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

    public decimal Number(string name, NumberRange range) =>
        Given(name) is { } element ? ReadNumber(element, name, range) : Missing(name, range.Maximum);

    public decimal Number(string name, NumberRange range, decimal absent) => OptionalNumber(name, range) ?? absent;

    public decimal? OptionalNumber(string name, NumberRange range) =>
        Given(name) is { } element ? ReadNumber(element, name, range) : null;

    public int WholeNumber(string name, NumberRange range) => (int)Number(name, range);

    public int? OptionalWholeNumber(string name, NumberRange range) => (int?)OptionalNumber(name, range);

    /// <summary>An amount in USD; 0 when not given.</summary>
    public Usd Amount(string name) => Usd.FromDollars(Number(name, NumberRange.Amount, 0m));

    public UsdPerMillionTokens? OptionalTokenPrice(string name) =>
        OptionalNumber(name, NumberRange.Price) is { } price ? UsdPerMillionTokens.FromDollars(price) : null;

    public string Text(string name) => Given(name) is { } element ? ReadText(element, name) : Missing(name, "");

    public string? OptionalText(string name) => Given(name) is { } element ? ReadText(element, name) : null;

    public bool Flag(string name)
    {
        if (Given(name) is not { } element)
            return false;
        if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Fault(name, $"must be true or false, not {JsonText.Describe(element)}");
        return element.ValueKind == JsonValueKind.True;
    }

    /// <summary>One of some words; null when none of them is given, which is a fault then.</summary>
    public string? Word(string name, IReadOnlyCollection<string> words)
    {
        if (Given(name) is not { } element)
            return Missing<string?>(name, null);
        if (element.ValueKind == JsonValueKind.String && words.Contains(JsonText.Of(element)))
            return JsonText.Of(element);

        Fault(name, $"must be one of {string.Join(", ", words)}, not {JsonText.Describe(element)}");
        return null;
    }

    /// <summary>An object; when not given, a fault and a reader of stand-ins.</summary>
    public ObjectReader Object(string name) => OptionalObject(name) ?? Missing(name, StandIn(name));

    public ObjectReader? OptionalObject(string name) =>
        Given(name) is { } element ? new(element, DocumentPath.Field(Path, name), _faults) : null;

    /// <summary>A map with names of the user's choice; empty when missing, wrong or too large, which is a fault then.</summary>
    public IEnumerable<(string Name, ObjectReader Value)> Map(string name, int most)
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

    /// <summary>A list; null when not given, empty when wrong or too long.</summary>
    public IReadOnlyList<T>? OptionalList<T>(string name, int most, Func<ObjectReader, int, T> read)
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

    /// <summary>A list; empty when missing, wrong or too long, which is a fault then.</summary>
    public IReadOnlyList<T> List<T>(string name, int most, Func<ObjectReader, int, T> read) =>
        OptionalList(name, most, read) ?? Missing<IReadOnlyList<T>>(name, []);

    /// <summary>Ends the object: a field that nobody asked for is a fault, since a misspelt field must not be ignored.</summary>
    public void End()
    {
        foreach (var name in _fields.Keys.Except(_asked, StringComparer.Ordinal))
            Fault(name, $"is not a field here; the fields are {string.Join(", ", _asked)}");
    }

    public void Fault(string name, string message) => _faults.Add(DocumentPath.Field(Path, name), message);

    private ObjectReader Item(string name, JsonElement item, int index) =>
        new(item, DocumentPath.Item(DocumentPath.Field(Path, name), index), _faults);

    private ObjectReader StandIn(string name) => new(null, DocumentPath.Field(Path, name), _faults);

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
                yield return (name, new(property.Value, DocumentPath.Field(path, name), _faults));
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

    private string ReadText(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.String && JsonText.Of(element) is { Length: > 0 and <= LongestText } text)
            return text;

        Fault(name, $"must be a text of 1 to {LongestText} characters, not {JsonText.Describe(element)}");
        return "";
    }
}
