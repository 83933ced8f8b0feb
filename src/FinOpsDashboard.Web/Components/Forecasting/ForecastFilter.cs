using FinOpsDashboard.Application.Forecasting;
using FinOpsDashboard.Domain.Forecasting;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Forecasting;

/// <summary>What the page of forecasts shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record ForecastFilter
{
    private const string Path = "/forecast";

    /// <summary>Until when.</summary>
    public ForecastHorizon Horizon { get; init; }

    /// <summary>How.</summary>
    public ForecastMethod Method { get; init; }

    /// <summary>The feature; empty for the whole bill.</summary>
    public string FeatureId { get; init; } = "";

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static ForecastFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ForecastFilter
        {
            Horizon = ForecastWords.Read<ForecastHorizon>(Value("to")) ?? default,
            Method = ForecastWords.Read<ForecastMethod>(Value("method")) ?? default,
            FeatureId = Value("feature"),
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (Horizon != default) parts.Add($"to={ForecastWords.Of(Horizon)}");
        if (FeatureId.Length > 0) parts.Add($"feature={Uri.EscapeDataString(FeatureId)}");
        if (Method != default) parts.Add($"method={ForecastWords.Of(Method)}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
