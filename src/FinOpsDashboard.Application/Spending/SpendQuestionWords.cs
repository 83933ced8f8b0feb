using System.Text.Json;
using FinOpsDashboard.Application.HourlySpend;
using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Application.Spending;

/// <summary>The words that ask for actuals, in commands and in query strings of the HTTP interface.</summary>
public static class SpendQuestionWords
{
    /// <summary>Lengths of a period, the default first.</summary>
    public static IReadOnlyList<string> Granularities { get; } = [Of(SpendGranularity.Monthly), Of(SpendGranularity.Daily)];

    /// <summary>Lengths of a period where hours may be asked for too, the default first.</summary>
    public static IReadOnlyList<string> GranularitiesAndHours { get; } = [.. Granularities, HourlyQuestion.Word];

    /// <summary>Amounts, the default first.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [.. Enum.GetValues<SpendMetric>().Select(Of)];

    /// <summary>Selections of charges, the default first.</summary>
    public static IReadOnlyList<string> Charges { get; } = [.. Enum.GetValues<ChargeSelection>().Select(Of)];

    /// <summary>Where shared costs stand, the default first.</summary>
    public static IReadOnlyList<string> SharedCosts { get; } = [.. Enum.GetValues<SharedCosts>().Select(Of)];

    /// <summary>Earlier days to compare with; the default, no comparison, first.</summary>
    public static IReadOnlyList<string> Comparisons { get; } = [NoComparison, .. Enum.GetValues<ComparedWith>().Select(Of)];

    /// <summary>The word for no comparison.</summary>
    public const string NoComparison = "none";

    /// <summary>Which earlier days a word means; null for none and for words that are not known.</summary>
    public static ComparedWith? ReadComparison(string? word) =>
        Enum.GetValues<ComparedWith>().Select(with => (ComparedWith?)with).FirstOrDefault(with => string.Equals(Of(with!.Value), word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The word of a value: <c>netUnblended</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads the keys to group by, separated by commas.</summary>
    /// <param name="text">The words; null or empty for none.</param>
    /// <param name="keys">The keys in their order; empty when one is not known.</param>
    /// <returns>Which word is no key, and which are; null when all are known.</returns>
    public static string? ReadGroupBy(string? text, out IReadOnlyList<SpendKey> keys)
    {
        var read = new List<SpendKey>();
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (SpendKey.TryParse(word, out var key))
            {
                read.Add(key!);
                continue;
            }

            keys = [];
            return $"\"{word}\" is no key. Use {string.Join(", ", SpendKey.All)} or tag:<key>.";
        }

        keys = read;
        return null;
    }
}
