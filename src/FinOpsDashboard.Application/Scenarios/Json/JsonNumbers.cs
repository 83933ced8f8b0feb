using System.Text.Json;
using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Writes numbers with every digit they have: plain decimal notation, no exponent, no trailing zeros.</summary>
internal static class JsonNumbers
{
    /// <summary>Dividing by it leaves the value and drops trailing zeros: the quotient has the fewest decimals that are exact.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static void WriteExact(this Utf8JsonWriter writer, string name, decimal value) =>
        writer.WriteNumber(name, value == 0m ? 0m : value / One);

    public static void WriteExact(this Utf8JsonWriter writer, string name, Usd value) => writer.WriteExact(name, value.Amount);

    /// <summary>A number, or null where there is none.</summary>
    public static void WriteExactOrNull(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
            writer.WriteExact(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>A number, or no field at all where there is none.</summary>
    public static void WriteExactIfGiven(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
            writer.WriteExact(name, number);
    }
}
