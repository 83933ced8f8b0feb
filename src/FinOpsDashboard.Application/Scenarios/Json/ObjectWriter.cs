using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Tells the fields of an object one by one, each with what it is about. Behind it is a document, or the description of one: what writes
/// results thereby also makes their schema, so the two cannot disagree.
/// </summary>
internal abstract class ObjectWriter
{
    /// <summary>A number that is always there.</summary>
    public abstract void Number(string name, decimal value, string about);

    /// <summary>A whole number that is always there.</summary>
    public abstract void WholeNumber(string name, long value, string about);

    public void Number(string name, Usd value, string about) => Number(name, value.Amount, about);

    /// <summary>A number, or null where there is none.</summary>
    public abstract void NumberOrNull(string name, decimal? value, string about);

    public void NumberOrNull(string name, Usd? value, string about) => NumberOrNull(name, value?.Amount, about);

    /// <summary>A text that is always there.</summary>
    public abstract void Text(string name, string value, string about);

    /// <summary>A text that is the same in every object of this kind, and tells the kind.</summary>
    public abstract void Kind(string name, string value, string about);

    /// <summary>A list of texts; left out when it is optional and empty.</summary>
    public abstract void Texts(string name, IReadOnlyCollection<string> values, string about, bool isOptional = false);

    /// <summary>An object; left out when there is no value and it is optional.</summary>
    public abstract void Object<T>(string name, T? value, Action<ObjectWriter, T> write, string about, bool isOptional = false)
        where T : class;

    /// <summary>A list of objects; left out when it is optional and null.</summary>
    public abstract void List<T>(string name, IReadOnlyList<T>? items, Action<ObjectWriter, T> write, string about, bool isOptional = false);

    /// <summary>An object whose fields have names of the user's choice, each with a number.</summary>
    public abstract void Numbers(string name, IEnumerable<KeyValuePair<string, decimal>> values, string about);
}
