using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Asks for the fields of an object one by one, each with what it is about. Behind it is a document, or the description of one: what reads
/// documents thereby also makes their schema, so the two cannot disagree. null counts as not given.
/// </summary>
internal abstract class ObjectReader
{
    /// <summary>The longest text of a document.</summary>
    protected const int LongestText = 1_000;

    /// <summary>A number that must be given.</summary>
    public abstract decimal Number(string name, NumberRange range, string about);

    /// <summary>A number with a default.</summary>
    public abstract decimal Number(string name, NumberRange range, decimal absent, string about);

    public abstract decimal? OptionalNumber(string name, NumberRange range, string about);

    public int WholeNumber(string name, NumberRange range, string about) => (int)Number(name, range, about);

    public int WholeNumber(string name, NumberRange range, int absent, string about) => (int)Number(name, range, (decimal)absent, about);

    public int? OptionalWholeNumber(string name, NumberRange range, string about) => (int?)OptionalNumber(name, range, about);

    /// <summary>One of some whole numbers.</summary>
    public abstract int OneOf(string name, IReadOnlyList<int> choices, int absent, string about);

    /// <summary>An amount in USD; 0 when not given.</summary>
    public Usd Amount(string name, string about) => Usd.FromDollars(Number(name, NumberRange.Amount, 0m, about));

    /// <summary>A price in USD; null when not given, which is not 0.</summary>
    public Usd? OptionalPrice(string name, string about) =>
        OptionalNumber(name, NumberRange.Price, about) is { } price ? Usd.FromDollars(price) : null;

    public UsdPerMillionTokens? OptionalTokenPrice(string name, string about) =>
        OptionalNumber(name, NumberRange.Price, about) is { } price ? UsdPerMillionTokens.FromDollars(price) : null;

    public abstract string Text(string name, string about);

    public abstract string? OptionalText(string name, string about);

    /// <summary>true or false; false when not given.</summary>
    public abstract bool Flag(string name, string about);

    /// <summary>One of some words; null when none of them is given, which is a fault then.</summary>
    public abstract string? Word(string name, IReadOnlyCollection<string> words, string about);

    /// <summary>One of some words; null when not given.</summary>
    public abstract string? OptionalWord(string name, IReadOnlyCollection<string> words, string about);

    /// <summary>Reads the object as the kind that one of its fields names.</summary>
    /// <param name="name">The field.</param>
    /// <param name="kinds">How each kind is read; the field itself is read already then.</param>
    /// <param name="standIn">What comes of an object of no known kind.</param>
    /// <param name="about">What the field is about.</param>
    public abstract T Choose<T>(string name, IReadOnlyDictionary<string, Func<ObjectReader, T>> kinds, T standIn, string about);

    /// <summary>An object; when not given, a fault and a reader of stand-ins.</summary>
    public abstract ObjectReader Object(string name, string about);

    public abstract ObjectReader? OptionalObject(string name, string about);

    /// <summary>A map with names of the user's choice; empty when missing, wrong or too large, which is a fault then.</summary>
    public abstract IEnumerable<(string Name, ObjectReader Value)> Map(string name, int most, string about);

    /// <summary>A list; empty when missing, wrong or too long, which is a fault then.</summary>
    public abstract IReadOnlyList<T> List<T>(string name, int most, Func<ObjectReader, int, T> read, string about);

    /// <summary>A list; null when not given, empty when wrong or too long.</summary>
    public abstract IReadOnlyList<T>? OptionalList<T>(string name, int most, Func<ObjectReader, int, T> read, string about);

    /// <summary>Ends the object: a field that nobody asked for is a fault, since a misspelt field must not be ignored.</summary>
    public abstract void End();
}
