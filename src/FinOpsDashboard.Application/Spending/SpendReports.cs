namespace FinOpsDashboard.Application.Spending;

/// <summary>Answers questions for actuals, with shared costs where the question wants them.</summary>
public sealed class SpendReports(ISpendQueries queries, DividedSpend divided)
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="ArgumentException">The question refuses itself.</exception>
    public Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.SharedCosts == SharedCosts.Divided ? divided.AskAsync(question, cancellationToken) : queries.AskAsync(question, cancellationToken);
    }
}
