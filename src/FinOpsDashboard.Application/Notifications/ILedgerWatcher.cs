namespace FinOpsDashboard.Application.Notifications;

/// <summary>
/// Looks at the ledger after it changed, and raises notices. Runs in the web app and in <c>finops notify</c>; what one of them throws is
/// logged and keeps none of the others from looking.
/// </summary>
public interface ILedgerWatcher
{
    /// <summary>What it watches, for logs: <c>budgets</c>.</summary>
    string Name { get; }

    /// <summary>Looks once. Has to be safe to repeat: the same ledger raises notices with the same keys.</summary>
    /// <returns>How many new notices it raised.</returns>
    Task<int> LookAsync(CancellationToken cancellationToken);
}
