namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The lines that one carrier is reconciled with.</summary>
internal sealed record FeatureLines
{
    /// <summary>What it was billed.</summary>
    public required IReadOnlyList<ReconciledLine> Own { get; init; }

    /// <summary>Those of its lines that the rules of another feature match too, which lacks tokens that it has too many of.</summary>
    public required IReadOnlyList<ReconciledLine> Claimed { get; init; }

    /// <summary>Lines that its rules match and another feature carries, which has too many of the tokens that it lacks.</summary>
    public required IReadOnlyList<ReconciledLine> Lost { get; init; }

    /// <summary>The features whose rules compete with its own, whoever lacks what.</summary>
    public required IReadOnlyList<string> Competitors { get; init; }

    /// <summary>
    /// Lines of usage types that it has too and that no feature carries, each with the share of it that is likely its own: as of the lines
    /// that features carry.
    /// </summary>
    public required IReadOnlyList<(ReconciledLine Line, decimal Share)> NotAllocated { get; init; }

    /// <summary>Its lines that have a price.</summary>
    public IEnumerable<ReconciledLine> Priced => Own.Where(line => line.BookAmount is not null);

    /// <summary>Its lines that have none.</summary>
    public IEnumerable<ReconciledLine> Unpriced => Own.Where(line => line.BookAmount is null);
}
