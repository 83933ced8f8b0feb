using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.UnitEconomics;

namespace FinOpsDashboard.Application.Spending;

/// <summary>
/// Makes what <see cref="LedgerMemo"/> keeps anew when the ledger has changed, so that the first who opens a page does not wait for it. Raises
/// nothing.
/// </summary>
public sealed class KeptFiguresWatch(SpendForecasts forecasts, UnitCosts costs, FeatureWorkspace workspaces) : ILedgerWatcher
{
    /// <inheritdoc />
    public string Name => "kept figures";

    /// <inheritdoc />
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var forecast = await forecasts.GetAsync(cancellationToken).ConfigureAwait(false);
        // Nothing was ever read.
        if (forecast.AsOf is null) return 0;
        await costs.ReadAsync(cancellationToken).ConfigureAwait(false);
        await workspaces.ReadAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
