using System.Text.Json;

namespace FinOpsDashboard.Application.Anomalies;

/// <summary>The words of commands, addresses and documents.</summary>
public static class AnomalyWords
{
    /// <summary>Words of states.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetValues<AnomalyState>().Select(state => Of(state))];

    /// <summary>The word of a value: <c>levelChange</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads a state; case does not matter. Null where it is none.</summary>
    public static AnomalyState? ReadState(string? text)
    {
        foreach (var state in Enum.GetValues<AnomalyState>())
        {
            if (string.Equals(Of(state), text, StringComparison.OrdinalIgnoreCase)) return state;
        }

        return null;
    }
}
