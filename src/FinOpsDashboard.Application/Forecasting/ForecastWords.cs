using System.Text.Json;
using FinOpsDashboard.Domain.Forecasting;

namespace FinOpsDashboard.Application.Forecasting;

/// <summary>The words that ask for forecasts, in commands, addresses and query strings, and those that readers see.</summary>
public static class ForecastWords
{
    /// <summary>Words of methods, the default first.</summary>
    public static IReadOnlyList<string> Methods { get; } = [.. Forecaster.Methods.Select(method => Of(method))];

    /// <summary>Words of horizons, the default first.</summary>
    public static IReadOnlyList<string> Horizons { get; } = [.. Enum.GetValues<ForecastHorizon>().Select(horizon => Of(horizon))];

    /// <summary>The word of a value: <c>runRate</c>, <c>quarterEnd</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads a word; case does not matter.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), text, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }

    /// <summary>A method for readers.</summary>
    public static string NameOf(ForecastMethod method) => method switch
    {
        ForecastMethod.RunRate => "Run rate",
        ForecastMethod.Trend => "Trend with weekdays",
        ForecastMethod.Drivers => "Entered volumes",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method."),
    };

    /// <summary>A period for readers: <c>the month</c>.</summary>
    public static string PeriodOf(ForecastHorizon horizon) => horizon switch
    {
        ForecastHorizon.MonthEnd => "the month",
        ForecastHorizon.QuarterEnd => "the quarter",
        ForecastHorizon.YearEnd => "the year",
        _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "There is no such horizon."),
    };
}
