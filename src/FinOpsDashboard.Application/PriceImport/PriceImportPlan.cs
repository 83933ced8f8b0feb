using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Application.PriceImport;

/// <summary>What an import will do, before it is done.</summary>
public sealed record PriceImportPlan
{
    /// <summary>The files.</summary>
    public required IReadOnlyList<PriceFileReading> Files { get; init; }

    /// <summary>Prices that the book does not have.</summary>
    public required IReadOnlyList<PriceChange> New { get; init; }

    /// <summary>Prices that differ from the book's.</summary>
    public required IReadOnlyList<PriceChange> Changed { get; init; }

    /// <summary>How many rows have a price that the book has already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many rows repeat the price of another row of the same import.</summary>
    public required int Duplicates { get; init; }

    /// <summary>The rows that are not taken.</summary>
    public required IReadOnlyList<RowNotTaken> NotTaken { get; init; }

    /// <summary>What is written: new and changed prices, and unchanged ones that a newer list confirms.</summary>
    public required IReadOnlyList<PricePoint> ToStore { get; init; }

    /// <summary>The revision of the stored prices that the files were compared with.</summary>
    public required string Revision { get; init; }

    /// <summary>What became of the rows.</summary>
    public PriceImportCounts Counts => new(New.Count, Changed.Count, Unchanged, Duplicates, NotTaken.Count);

    /// <summary>How many unchanged prices get the day of a newer list.</summary>
    public int Confirmed => ToStore.Count - New.Count - Changed.Count;

    /// <summary>The day of the newest list; null where nothing was read.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the import would change anything.</summary>
    public bool IsEmpty => ToStore.Count == 0;

    /// <summary>Whether another plan says and does the same, whatever the revision.</summary>
    internal bool IsSameAs(PriceImportPlan other) =>
        Counts == other.Counts
        && New.Concat(Changed).Select(Told).SequenceEqual(other.New.Concat(other.Changed).Select(Told))
        && NotTaken.SequenceEqual(other.NotTaken)
        && ToStore.Select(Told).SequenceEqual(other.ToStore.Select(Told));

    private static (string Row, PriceKey Key, DateOnly? From, decimal Price, decimal? Old) Told(PriceChange change) =>
        (change.Row, PriceKey.Of(change.Point), change.Point.EffectiveFrom, change.Point.ListUnitPrice, change.Old?.ListUnitPrice);

    private static (PriceKey Key, DateOnly? From, decimal Price, DateOnly AsOf) Told(PricePoint point) =>
        (PriceKey.Of(point), point.EffectiveFrom, point.ListUnitPrice, point.AsOf);
}
