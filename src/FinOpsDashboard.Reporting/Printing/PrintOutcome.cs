namespace FinOpsDashboard.Reporting.Printing;

/// <summary>What came of printing.</summary>
public abstract record PrintOutcome
{
    private PrintOutcome()
    {
    }

    /// <summary>The PDF.</summary>
    public sealed record Printed(ReadOnlyMemory<byte> Pdf, int PageCount) : PrintOutcome;

    /// <summary>There is no browser to print with.</summary>
    /// <param name="Reason">Where it was looked for, and what to do.</param>
    public sealed record NoBrowser(string Reason) : PrintOutcome;

    /// <summary>The browser did not print.</summary>
    /// <param name="Reason">What happened, and what to do.</param>
    public sealed record Failed(string Reason) : PrintOutcome;
}
