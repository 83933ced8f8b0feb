using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>A week in a few words: working hours, nights and weekends. Written as <c>8-18:2000000/200000/100000</c>.</summary>
public sealed record WeekPattern
{
    private const int Levels = 3;

    /// <summary>The first hour of 0 to 23 of work, Monday to Friday, UTC.</summary>
    public required int FromHour { get; init => field = NumberRanges.FromHour.Require(value); }

    /// <summary>The hour of 1 to 24 at which work ends. Before <see cref="FromHour"/> it is that of the next morning.</summary>
    public required int ToHour { get; init => field = NumberRanges.ToHour.Require(value); }

    /// <summary>Input and output tokens of a working hour; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal WorkingTokens { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Tokens of the other hours, Monday to Friday; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal NightTokens { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Tokens of an hour on Saturday and Sunday; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal WeekendTokens { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>The week, hour by hour.</summary>
    /// <param name="outputShare">The share of output in all tokens, 0 to 1.</param>
    public DemandWeek ToWeek(decimal outputShare) => new(Enumerable.Range(0, DemandWeek.HourCount).Select(hour =>
        HourDemand.OfMix(TokensOf(hour / DemandWeek.HoursPerDay, hour % DemandWeek.HoursPerDay), outputShare)));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>Null for anything else.</returns>
    public static WeekPattern? Parse(string? text)
    {
        if (text?.Split(':') is not [var hours, var levels]) return null;
        if (hours.Split('-') is not [var from, var to] || levels.Split('/') is not { Length: Levels } tokens) return null;
        if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var fromHour) || !NumberRanges.FromHour.Contains(fromHour)) return null;
        if (!int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var toHour) || !NumberRanges.ToHour.Contains(toHour)) return null;
        var numbers = tokens.Select(level => TypedNumber.TryParse(level, out var number) && NumberRange.Tokens.Contains(number) ? number : (decimal?)null).ToList();
        return numbers.Contains(null)
            ? null
            : new() { FromHour = fromHour, ToHour = toHour, WorkingTokens = numbers[0]!.Value, NightTokens = numbers[1]!.Value, WeekendTokens = numbers[2]!.Value };
    }

    /// <summary>The pattern as text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{FromHour}-{ToHour}:{Plain(WorkingTokens)}/{Plain(NightTokens)}/{Plain(WeekendTokens)}");

    /// <summary>A number with every digit and no zeros behind.</summary>
    internal static string Plain(decimal number) => (number / 1.0000000000000000000000000000m).ToString("0.############################", CultureInfo.InvariantCulture);

    private decimal TokensOf(int day, int hour)
    {
        if (day >= 5) return WeekendTokens;
        var works = FromHour < ToHour ? hour >= FromHour && hour < ToHour : hour >= FromHour || hour < ToHour;
        return works ? WorkingTokens : NightTokens;
    }

    private static class NumberRanges
    {
        public static readonly NumberRange FromHour = new(0m, 23m, wholeOnly: true);
        public static readonly NumberRange ToHour = new(1m, 24m, wholeOnly: true);
    }
}
