using System.Globalization;
using FinOpsDashboard.Application.Anomalies;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Anomalies;

/// <summary>What the page of anomalies shows. It is all in the address, so that a link, a reload and the back button show the same.</summary>
public sealed record AnomaliesFilter
{
    private const string Path = "/anomalies";

    /// <summary>Only those in this state; null for all.</summary>
    public AnomalyState? State { get; init; }

    /// <summary>Only those of a feature, <c>total</c> for those of the whole bill; empty for all.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The number of the one that is shown in full; null for none.</summary>
    public int? AnomalyId { get; init; }

    /// <summary>The same as a question.</summary>
    public AnomalyFilter Asks => new(State, AnomalyFilter.ReadCarrier(Scope));

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static AnomaliesFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new AnomaliesFilter
        {
            State = AnomalyWords.ReadState(Value("state")),
            Scope = Value("feature"),
            AnomalyId = int.TryParse(Value("anomaly"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
        };

        string Value(string name) => values.TryGetValue(name, out var found) ? found.ToString().Trim() : "";
    }

    /// <summary>The address that shows this.</summary>
    public string ToAddress()
    {
        var parts = new List<string>();
        if (State is { } state) parts.Add($"state={AnomalyWords.Of(state)}");
        if (Scope.Length > 0) parts.Add($"feature={Uri.EscapeDataString(Scope)}");
        if (AnomalyId is { } id) parts.Add(string.Create(CultureInfo.InvariantCulture, $"anomaly={id}"));
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }
}
