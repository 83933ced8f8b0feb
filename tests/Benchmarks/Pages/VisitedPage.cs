namespace FinOpsDashboard.Benchmarks.Pages;

/// <summary>A page that is clicked, and what was measured.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Figures">From the click until the last figure was painted, for every visit, milliseconds.</param>
/// <param name="Whole">Likewise until its charts were, too.</param>
internal sealed record VisitedPage(string Path, IReadOnlyList<double> Figures, IReadOnlyList<double> Whole);
