namespace FinOpsDashboard.Application.AwsForecasts;

/// <summary>One horizon.</summary>
/// <param name="Horizon"><c>monthEnd</c>, <c>quarterEnd</c> or <c>yearEnd</c>.</param>
/// <param name="Billed">What is billed of the period.</param>
/// <param name="Expected">What AWS expects of the rest; null where it was not asked for all of it.</param>
/// <param name="Total">Both together; null likewise.</param>
/// <param name="Low">The low end; null likewise.</param>
/// <param name="High">The high end; null likewise.</param>
/// <param name="WhyNot">Why nothing is expected; null where something is.</param>
public sealed record AwsForecastDocumentRow(string Horizon, string Billed, string? Expected, string? Total, string? Low, string? High, string? WhyNot);
