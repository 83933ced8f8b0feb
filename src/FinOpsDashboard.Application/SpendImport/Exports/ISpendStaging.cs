using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.SpendImport.Exports;

/// <summary>Keeps rows of exports aside until it is clear that all of them can be stored.</summary>
public interface ISpendStaging
{
    /// <summary>Begins with nothing. What is kept aside is gone when the result is disposed of.</summary>
    /// <param name="dimensions">The split dimensions whose shares are kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IStagedSpend> BeginAsync(IReadOnlyList<SplitDimensionKey> dimensions, CancellationToken cancellationToken);
}
