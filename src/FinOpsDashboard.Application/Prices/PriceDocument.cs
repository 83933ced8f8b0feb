using System.Text.Json;
using System.Text.Json.Serialization;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Prices;

/// <summary>A document of prices in the project's own format: a flat list, with sources and notes by key.</summary>
/// <param name="About">What the document is; for readers.</param>
/// <param name="Currency">Always <c>USD</c>.</param>
/// <param name="Units">What each kind of price is per; for readers, and it must agree with <see cref="PriceKinds.UnitOf"/>.</param>
/// <param name="Sources">Where prices were read, by the key that prices name.</param>
/// <param name="Notes">Remarks, by the key that prices name.</param>
/// <param name="Prices">The prices.</param>
/// <param name="Missing">Prices that are known not to be known.</param>
/// <param name="CacheMinimums">The fewest tokens that each model caches; may be left out.</param>
internal sealed record PriceDocument(
    string About,
    string Currency,
    IReadOnlyDictionary<string, string> Units,
    IReadOnlyDictionary<string, PriceDocument.SourceEntry> Sources,
    IReadOnlyDictionary<string, string> Notes,
    IReadOnlyList<PriceDocument.PriceEntry> Prices,
    IReadOnlyList<PriceDocument.MissingEntry>? Missing = null,
    IReadOnlyList<PriceDocument.MinimumEntry>? CacheMinimums = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        PropertyNameCaseInsensitive = false,
    };

    public static PriceDocument Read(Stream json) =>
        JsonSerializer.Deserialize<PriceDocument>(json, Options) ?? throw new JsonException("The document of prices is empty.");

    public PriceBook ToPriceBook()
    {
        Check();
        return new PriceBook(Prices.Select(ToPoint), (Missing ?? []).Select(ToMissing)) { CacheMinimums = [.. (CacheMinimums ?? []).Select(ToMinimum)] };
    }

    /// <summary>Refuses a document whose prices cannot be read at all.</summary>
    /// <exception cref="JsonException">Another currency, or other units than the price book has.</exception>
    public void Check()
    {
        if (Currency != "USD") throw new JsonException($"Prices are in USD, not in {Currency}.");
        foreach (var (word, unit) in Units)
        {
            var expected = PriceKinds.UnitOf(KindOf(word));
            if (unit != expected) throw new JsonException($"Prices of {word} are per {expected}, not per {unit}.");
        }
    }

    /// <summary>One price: of the model by any of its names, in the usual tier of its kind where it names none.</summary>
    /// <exception cref="JsonException">It names a source, note or word that there is not.</exception>
    public PricePoint ToPoint(PriceEntry entry)
    {
        var source = SourceOf(entry.Source);
        if (!Units.ContainsKey(entry.Kind)) throw new JsonException($"There is no unit for prices of {entry.Kind}.");
        var kind = KindOf(entry.Kind);
        return new PricePoint
        {
            Model = BedrockModels.DisplayNameOf(entry.Model),
            ModelIds = BedrockModels.Find(entry.Model)?.ModelIds ?? [],
            RegionId = entry.Region,
            Scope = entry.Scope is null ? InferenceScope.Unknown : Parse<InferenceScope>(entry.Scope, SpendWords.TryParseInferenceScope),
            Tier = entry.Tier is null ? PriceKinds.TiersOf(kind)[0] : TierOf(entry.Tier),
            Kind = kind,
            Commitment = entry.Commitment is null ? null : TermOf(entry.Commitment),
            ListUnitPrice = entry.Usd,
            PlanningMultipleOfInput = entry.PlanningMultipleOfInput,
            EffectiveFrom = entry.From,
            AsOf = entry.AsOf ?? source.AsOf,
            Source = new PriceSource(source.Title, source.Citation),
            Confidence = entry.Confidence is null ? PriceConfidence.High : ConfidenceOf(entry.Confidence),
            Note = entry.Note is null ? "" : NoteOf(entry.Note),
        };
    }

    private static MissingPrice ToMissing(MissingEntry entry) => new(
        entry.Model,
        KindOf(entry.Kind),
        entry.Tier is null ? null : TierOf(entry.Tier),
        entry.Commitment is null ? null : TermOf(entry.Commitment),
        entry.Reason)
    {
        RegionId = entry.Region,
    };

    private CacheMinimum ToMinimum(MinimumEntry entry)
    {
        var source = SourceOf(entry.Source);
        return new CacheMinimum(entry.Model, entry.Tokens, new PriceSource(source.Title, source.Citation), source.AsOf, entry.Note);
    }

    // What stands under a key may be null in a file, whatever the type says.
    private SourceEntry SourceOf(string key) =>
        Sources.GetValueOrDefault(key) ?? throw new JsonException($"There is no source '{key}'.");

    private string NoteOf(string key) =>
        Notes.GetValueOrDefault(key) ?? throw new JsonException($"There is no note '{key}'.");

    private static PriceConfidence ConfidenceOf(string word) => Parse<PriceConfidence>(word, PriceWords.TryParseConfidence);

    private static PriceKind KindOf(string word) => Parse<PriceKind>(word, PriceWords.TryParsePriceKind);

    private static ServiceTier TierOf(string word) => Parse<ServiceTier>(word, SpendWords.TryParseServiceTier);

    private static CommitmentTerm TermOf(string word) => Parse<CommitmentTerm>(word, PriceWords.TryParseCommitmentTerm);

    private static T Parse<T>(string word, TryParse<T> tryParse) =>
        tryParse(word, out var value) ? value : throw new JsonException($"'{word}' is no {typeof(T).Name}.");

    private delegate bool TryParse<T>(string? word, out T value);

    /// <summary>A source.</summary>
    internal sealed record SourceEntry(string Title, string Citation, DateOnly AsOf);

    /// <summary>A price: words of the contract, US dollars, keys of the source and of the note.</summary>
    internal sealed record PriceEntry(
        string Kind,
        decimal Usd,
        string Source,
        string Model = "",
        string Region = "",
        string? Scope = null,
        string? Tier = null,
        string? Commitment = null,
        decimal? PlanningMultipleOfInput = null,
        DateOnly? From = null,
        DateOnly? AsOf = null,
        string? Confidence = null,
        string? Note = null);

    /// <summary>A price that is known not to be known.</summary>
    internal sealed record MissingEntry(
        string Kind, string Reason, string Model = "", string? Tier = null, string? Commitment = null, string Region = "");

    /// <summary>The fewest tokens that a model caches.</summary>
    internal sealed record MinimumEntry(string Model, long Tokens, string Source, string Note = "");
}
