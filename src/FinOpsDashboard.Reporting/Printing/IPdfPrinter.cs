namespace FinOpsDashboard.Reporting.Printing;

/// <summary>Prints HTML documents.</summary>
public interface IPdfPrinter
{
    /// <summary>Prints a document that needs nothing beside it as a tagged PDF.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing of it is left.</exception>
    Task<PrintOutcome> PrintAsync(string html, CancellationToken cancellationToken);
}
