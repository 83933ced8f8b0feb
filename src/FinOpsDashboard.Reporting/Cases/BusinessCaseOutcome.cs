namespace FinOpsDashboard.Reporting.Cases;

/// <summary>What came of asking for a business case.</summary>
public abstract record BusinessCaseOutcome
{
    private BusinessCaseOutcome()
    {
    }

    /// <summary>The document as HTML.</summary>
    /// <param name="Document">One file that needs nothing beside it.</param>
    /// <param name="FileName">A name for it.</param>
    public sealed record Html(string Document, string FileName) : BusinessCaseOutcome;

    /// <summary>The document as PDF.</summary>
    /// <param name="Document">The file.</param>
    /// <param name="PageCount">How many pages it has.</param>
    /// <param name="FileName">A name for it.</param>
    public sealed record Pdf(ReadOnlyMemory<byte> Document, int PageCount, string FileName) : BusinessCaseOutcome;

    /// <summary>There is no such feature.</summary>
    public sealed record UnknownFeature : BusinessCaseOutcome;

    /// <summary>The feature cannot be evaluated yet.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record NotEvaluated(string Reason) : BusinessCaseOutcome;

    /// <summary>The document is there, but could not be printed.</summary>
    /// <param name="Reason">Why, and what to do.</param>
    public sealed record NotPrinted(string Reason) : BusinessCaseOutcome;
}
