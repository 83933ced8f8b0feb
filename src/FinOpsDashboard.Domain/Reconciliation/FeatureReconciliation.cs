using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The three figures of a feature in a month, unblended usage charges, and what lies between them.</summary>
public sealed record FeatureReconciliation
{
    internal FeatureReconciliation()
    {
    }

    /// <summary>The feature, <see cref="Allocator.Unallocated"/> or <see cref="Allocator.Unsplit"/>.</summary>
    public required string CarrierId { get; init; }

    /// <summary>Whether a feature carries it, not one of the two remainders.</summary>
    public bool IsFeature => Allocator.IsFeature(CarrierId);

    /// <summary>Whether somebody entered a volume for the month.</summary>
    public required bool HasVolume { get; init; }

    /// <summary>The model whose prices the entered volume takes; null where none is known.</summary>
    public required ReferenceModel? Reference { get; init; }

    /// <summary>Entered volumes × price book; zero where nothing was entered, null where a price that is needed is not known.</summary>
    public required Usd? Entered { get; init; }

    /// <summary>Why <see cref="Entered"/> is not known, a sentence each; empty where it is.</summary>
    public required IReadOnlyList<string> WhyNotEntered { get; init; }

    /// <summary>Billed quantity × price book, of the lines that have a price.</summary>
    public required Usd AtBook { get; init; }

    /// <summary>Billed cost.</summary>
    public required Usd Billed { get; init; }

    /// <summary>Entered less billed cost; null where entered is not known.</summary>
    public required Difference? EnteredToBilled { get; init; }

    /// <summary>Entered less billed quantity × price book; null where entered is not known.</summary>
    public required Difference? EnteredToBook { get; init; }

    /// <summary>Billed quantity × price book less billed cost.</summary>
    public required Difference BookToBilled { get; init; }

    /// <summary>The billed lines, the most costly first.</summary>
    public required IReadOnlyList<ReconciledLine> Lines { get; init; }

    /// <summary>What in-Region and geographic requests cost more than global ones would have. Part of every figure, so no cause of a difference.</summary>
    public required Usd PremiumOverGlobal { get; init; }

    /// <summary>Other features that compete for lines: whose rules match lines of this one, or who carry lines that its rules match.</summary>
    public required IReadOnlyList<string> Competitors { get; init; }

    /// <summary>Lines whose price is not known.</summary>
    public IEnumerable<ReconciledLine> UnpricedLines => Lines.Where(line => line.BookAmount is null);

    /// <summary>Whether AWS may still change the bill.</summary>
    public bool IsEstimated => Lines.Any(line => line.Line.IsEstimated);
}
