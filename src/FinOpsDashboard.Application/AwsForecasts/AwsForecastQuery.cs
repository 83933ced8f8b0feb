using FinOpsDashboard.Application.Forecasting;

namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>Shows the forecasts of AWS that were read; asks nothing of AWS.</summary>
public sealed class AwsForecastQuery(IAwsForecastStore store)
{
    private const int MostReadings = 12;

    /// <summary>The last forecast beside the whole bill; null before the first.</summary>
    public async Task<AwsForecastView?> GetAsync(ForecastView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        return AwsForecastView.Of(await store.GetLatestAsync(MostReadings, cancellationToken).ConfigureAwait(false), view.Total);
    }
}
