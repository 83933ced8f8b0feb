using FinOpsDashboard.Application.Notifications;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>Reads the days for forecasts anew when the ledger has changed, so that the first who opens the page does not wait for it. Raises nothing.</summary>
public sealed class ForecastWatch(SpendForecasts forecasts) : ILedgerWatcher
{
    /// <inheritdoc />
    public string Name => "forecasts";

    /// <inheritdoc />
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        await forecasts.GetAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
