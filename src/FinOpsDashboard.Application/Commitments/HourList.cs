using System.Text;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>
/// The 168 hours of a week in one line for addresses: <c>10.5*8_200.30*160</c> is 8 hours of 10 input and 5 output tokens, then 160 of 200
/// and 30. Tokens are whole there.
/// </summary>
public static class HourList
{
    /// <summary>Longer lists do not fit an address; none of a week of whole numbers is.</summary>
    public const int MostCharacters = 6_000;

    /// <summary>The week as one line.</summary>
    public static string Write(DemandWeek week)
    {
        ArgumentNullException.ThrowIfNull(week);
        var text = new StringBuilder();
        var hours = week.Hours.Select(Word).ToList();
        for (var (start, end) = (0, 0); start < hours.Count; start = end)
        {
            while (end < hours.Count && hours[end] == hours[start]) end++;
            if (text.Length > 0) text.Append('_');
            text.Append(hours[start]);
            if (end - start > 1) text.Append('*').Append(WeekPattern.Plain(end - start));
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <returns>Null for anything else.</returns>
    public static DemandWeek? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MostCharacters) return null;
        var hours = new List<HourDemand>();
        foreach (var run in text.Split('_'))
        {
            var parts = run.Split('*');
            if (parts.Length > 2 || parts[0].Split('.') is not [var input, var output] || !IsTokens(input, out var inputTokens) || !IsTokens(output, out var outputTokens)) return null;
            var count = 1m;
            if (parts.Length == 2 && !IsTokens(parts[1], out count)) return null;
            if (count < 1m || hours.Count + count > DemandWeek.HourCount) return null;
            hours.AddRange(Enumerable.Repeat(new HourDemand(inputTokens, outputTokens), (int)count));
        }

        return hours.Count == DemandWeek.HourCount ? new DemandWeek(hours) : null;
    }

    private static string Word(HourDemand hour) => $"{Whole(hour.InputTokens)}.{Whole(hour.OutputTokens)}";

    private static string Whole(decimal tokens) => WeekPattern.Plain(decimal.Round(tokens, 0, MidpointRounding.AwayFromZero));

    private static bool IsTokens(string text, out decimal tokens) =>
        TypedNumber.TryParse(text, out tokens) && NumberRange.Tokens.Contains(tokens) && decimal.IsInteger(tokens);
}
