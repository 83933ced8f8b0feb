namespace FinOpsDashboard.Application.Notifications;

/// <summary>Says cheaply whether there is anything new to look at.</summary>
public interface ILedgerPulse
{
    /// <summary>A text that changes when a sync or an import has finished, and when a budget was set, amended or taken back.</summary>
    Task<string> ReadAsync(CancellationToken cancellationToken);
}
