namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>Keeps every forecast of AWS that was read, so that it can be held against what came.</summary>
public interface IAwsForecastStore
{
    /// <summary>The latest readings, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<AwsForecastReading>> GetLatestAsync(int most, CancellationToken cancellationToken);

    /// <summary>Adds a reading.</summary>
    Task AddAsync(AwsForecastReading reading, CancellationToken cancellationToken);
}
