using FinOpsDashboard.Domain.Reconciliation;

namespace FinOpsDashboard.Application.Reconciliation;

/// <summary>A feature, or a remainder that no feature carries, with its three figures.</summary>
/// <param name="Name">The name on pages.</param>
/// <param name="Figures">The figures and what lies between them.</param>
public sealed record ReconciledFeature(string Name, FeatureReconciliation Figures)
{
    /// <summary>The feature's id, or the word of a remainder.</summary>
    public string Id => Figures.CarrierId;

    /// <summary>
    /// The cause that explains the most: between entered volumes and the bill, else between the price book and the bill; null where none is
    /// known, or nothing differs.
    /// </summary>
    public DifferenceCause? LikelyCause => (Figures.EnteredToBilled ?? Figures.BookToBilled).Causes is [var first, ..] ? first : null;

    /// <summary>Whether billed quantity × price book lies further from billed cost than a share of it.</summary>
    /// <param name="fraction">0.02 is 2 %.</param>
    public bool DriftsBeyond(decimal fraction) => Figures.BookToBilled.Fraction is { } drift
        ? decimal.Abs(drift) > fraction
        : Figures.BookToBilled.Amount.Amount != 0;
}
