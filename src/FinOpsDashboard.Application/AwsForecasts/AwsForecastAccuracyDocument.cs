namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>How a reading did.</summary>
/// <param name="ReadAt">When it was read, UTC.</param>
/// <param name="From">The first of its days that are over, UTC.</param>
/// <param name="To">The day after the last of them, UTC.</param>
/// <param name="Forecast">What AWS expected of them.</param>
/// <param name="Actual">What was billed for them.</param>
/// <param name="ErrorPercent">Forecast less actual, of actual; null where nothing was billed.</param>
/// <param name="DaysWithin">How many of them lie within their interval.</param>
/// <param name="Estimated">Whether AWS may still change one of them.</param>
public sealed record AwsForecastAccuracyDocument(
    string ReadAt, DateOnly From, DateOnly To, string Forecast, string Actual, decimal? ErrorPercent, int DaysWithin, bool Estimated);
