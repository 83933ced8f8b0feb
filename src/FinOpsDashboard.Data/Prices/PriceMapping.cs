using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Data.Prices;

/// <summary>Between stored rows and the prices of the domain.</summary>
internal static class PriceMapping
{
    public static void Write(this PricedThing row, PriceKey key, decimal unitPrice, DateOnly from)
    {
        (row.Model, row.RegionId, row.IsGlobal) = (key.Model, key.RegionId, key.IsGlobal);
        (row.Tier, row.Kind, row.Commitment) = (key.Tier.ToWord(), key.Kind.ToWord(), key.Commitment?.ToWord() ?? "");
        (row.UnitPrice, row.EffectiveFrom) = (FixedPoint.FromCost(unitPrice), DayKey.From(from));
    }

    public static void Write(this ImportedPriceRow row, PricePoint point, int importId)
    {
        row.Write(PriceKey.Of(point), point.ListUnitPrice, point.EffectiveFrom!.Value);
        (row.AsOf, row.SourceTitle, row.SourceCitation) = (DayKey.From(point.AsOf), point.Source.Title, point.Source.Citation);
        (row.Confidence, row.Note, row.PlanningMultipleOfInput, row.ImportId) =
            (point.Confidence.ToWord(), point.Note, point.PlanningMultipleOfInput, importId);
    }

    public static PriceKey ToKey(this PricedThing row) => new(row.Model, row.RegionId, row.IsGlobal, TierOf(row), KindOf(row), TermOf(row));

    public static PricePoint ToPoint(this ImportedPriceRow row)
    {
        var key = row.ToKey();
        return new PricePoint
        {
            Model = key.Model,
            ModelIds = BedrockModels.Find(key.Model)?.ModelIds ?? [],
            RegionId = key.RegionId,
            Scope = key.Scope,
            Tier = key.Tier,
            Kind = key.Kind,
            Commitment = key.Commitment,
            ListUnitPrice = row.UnitPrice.ToCost(),
            PlanningMultipleOfInput = row.PlanningMultipleOfInput,
            EffectiveFrom = DayKey.ToDay(row.EffectiveFrom),
            AsOf = DayKey.ToDay(row.AsOf),
            Source = new PriceSource(row.SourceTitle, row.SourceCitation),
            Confidence = PriceWords.TryParseConfidence(row.Confidence, out var confidence) ? confidence : throw Unknown(row.Confidence),
            Note = row.Note,
        };
    }

    public static PriceOverride ToOverride(this PriceOverrideRow row) => new()
    {
        Id = row.Id,
        Key = row.ToKey(),
        UnitPrice = row.UnitPrice.ToCost(),
        From = DayKey.ToDay(row.EffectiveFrom),
        Reason = row.Reason,
        Author = row.EnteredBy,
        EnteredAt = new DateTimeOffset(row.EnteredUtc),
        TakenBack = TakenBackOf(row),
    };

    public static StoredDiscount ToDiscount(this PriceDiscountRow row) => new(
        row.Id,
        new PriceDiscount
        {
            Model = row.Model,
            Fraction = row.Fraction / 1.0000000000000000000000000000m,
            From = DayKey.ToDay(row.From),
            Until = row.Until is { } until ? DayKey.ToDay(until) : null,
            Reason = row.Reason,
            Author = row.EnteredBy,
        },
        new DateTimeOffset(row.EnteredUtc),
        TakenBackOf(row));

    public static PastPriceImport ToImport(this PriceImportRow row) => new(
        new DateTimeOffset(row.ImportedUtc), row.ImportedBy, row.Files,
        new PriceImportCounts(row.New, row.Changed, row.Unchanged, row.Duplicates, row.NotTaken));

    public static TakenBack? TakenBackOf(ITakenBack row) => row.TakenBackFrom is { } from
        ? new TakenBack(DayKey.ToDay(from), row.TakenBackReason, row.TakenBackBy, new DateTimeOffset(row.TakenBackUtc ?? default))
        : null;

    private static ServiceTier TierOf(PricedThing row) => SpendWords.TryParseServiceTier(row.Tier, out var tier) ? tier : throw Unknown(row.Tier);

    private static PriceKind KindOf(PricedThing row) => PriceWords.TryParsePriceKind(row.Kind, out var kind) ? kind : throw Unknown(row.Kind);

    private static CommitmentTerm? TermOf(PricedThing row)
    {
        if (row.Commitment.Length == 0) return null;
        return PriceWords.TryParseCommitmentTerm(row.Commitment, out var term) ? term : throw Unknown(row.Commitment);
    }

    private static InvalidOperationException Unknown(string word) => new($"A stored price says \"{word}\", which this version does not know.");
}
