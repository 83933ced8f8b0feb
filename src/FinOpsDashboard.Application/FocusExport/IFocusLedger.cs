namespace FinOpsDashboard.Application.FocusExport;

/// <summary>The ledger as an export reads it.</summary>
public interface IFocusLedger
{
    /// <summary>Opens the ledger as it is at this moment: whatever a sync writes from now on is not seen.</summary>
    Task<IFocusSnapshot> OpenAsync(CancellationToken cancellationToken);
}
