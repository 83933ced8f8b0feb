namespace FinOpsDashboard.Application.Spending;

/// <summary>Tells cheaply whether the days of the ledger, or who carries them, are still the same.</summary>
public interface ILedgerStamp
{
    /// <summary>A text that is another one after every committed change of days, of shares or of who carries them, whoever wrote it.</summary>
    Task<string> ReadAsync(CancellationToken cancellationToken);
}
