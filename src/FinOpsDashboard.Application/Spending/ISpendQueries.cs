namespace FinOpsDashboard.Application.Spending;

/// <summary>Answers questions for actuals from the ledger; asks nothing of AWS.</summary>
public interface ISpendQueries
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="ArgumentException">The question refuses itself.</exception>
    Task<SpendReport> AskAsync(SpendQuestion question, CancellationToken cancellationToken);

    /// <summary>The values that a key has in the ledger, for filters.</summary>
    Task<IReadOnlyList<string>> GetValuesAsync(SpendKey key, CancellationToken cancellationToken);

    /// <summary>The tag keys that spend was split by, as keys.</summary>
    Task<IReadOnlyList<SpendKey>> GetDimensionsAsync(CancellationToken cancellationToken);
}
