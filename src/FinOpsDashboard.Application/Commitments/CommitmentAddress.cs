using System.Globalization;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>
/// A request as a query string, and back: <c>model=Llama 3.1 70B&amp;in=300000&amp;out=40000&amp;week=8-18:2000000/200000/0&amp;peak=1.5</c>.
/// What is not understood gives the default, so that an old link still opens.
/// </summary>
public static class CommitmentAddress
{
    private const string No = "no";
    private const string Yes = "yes";

    /// <summary>Reads a request.</summary>
    /// <param name="values">The values of a name in the query string.</param>
    public static CommitmentRequest Read(Func<string, IEnumerable<string?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var pattern = WeekPattern.Parse(Text("week"));
        var hours = HourList.Parse(Text("hours"));
        return new()
        {
            FeatureId = Text("feature"),
            Model = Filled("model"),
            RegionId = Filled("region"),
            IsCustomModel = Text("custom") switch { Yes => true, No => false, _ => null },
            InputTokensPerMinute = Number("in", NumberRange.Throughput),
            OutputTokensPerMinute = Number("out", NumberRange.Throughput),
            HourNoCommitmentUsd = Number("none", NumberRange.Price),
            HourOneMonthUsd = Number("month", NumberRange.Price),
            HourSixMonthsUsd = Number("six", NumberRange.Price),
            InputPriceUsd = Number("tokenIn", NumberRange.Price),
            OutputPriceUsd = Number("tokenOut", NumberRange.Price),
            Without = values("without").Select(word => Enum.TryParse<LadderRung>(word, ignoreCase: true, out var rung) && Enum.IsDefined(rung) ? rung : (LadderRung?)null)
                .OfType<LadderRung>().ToHashSet(),
            Source = hours is not null ? WeekSource.Hours : pattern is not null ? WeekSource.Pattern : null,
            Pattern = pattern,
            Hours = hours,
            OutputShare = Number("outputShare", NumberRange.Fraction),
            PeakToAverageRatio = Number("peak", Workload.PeakToAverageRange),
            HoursPerMonth = Number("hoursPerMonth", LadderQuestion.HoursRange),
            FallShare = Number("fall", NumberRange.Fraction),
            FallMonth = (int?)Number("fallMonth", StrandedCost.MonthRange),
            RetirementMonths = (int?)Number("retired", StrandedCost.MonthRange),
        };

        string? Text(string name) => values(name).FirstOrDefault();

        string? Filled(string name) => Text(name) is { Length: > 0 and <= 200 } text ? text : null;

        decimal? Number(string name, NumberRange range) =>
            TypedNumber.TryParse(Text(name), out var number) && range.Contains(number) ? number : null;
    }

    /// <summary>Writes a request, for links; starts with <c>?</c>, or is empty where all is default.</summary>
    public static string Write(CommitmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        (string Name, string? Value)[] parts =
        [
            ("feature", request.FeatureId),
            ("model", request.Model),
            ("region", request.RegionId),
            ("custom", request.IsCustomModel switch { true => Yes, false => No, null => null }),
            ("in", Number(request.InputTokensPerMinute)),
            ("out", Number(request.OutputTokensPerMinute)),
            ("none", Number(request.HourNoCommitmentUsd)),
            ("month", Number(request.HourOneMonthUsd)),
            ("six", Number(request.HourSixMonthsUsd)),
            ("tokenIn", Number(request.InputPriceUsd)),
            ("tokenOut", Number(request.OutputPriceUsd)),
            .. request.Without.Order().Select(rung => ("without", (string?)ToWord(rung))),
            ("week", request.Source == WeekSource.Pattern ? request.Pattern?.ToString() : null),
            ("hours", request is { Source: WeekSource.Hours, Hours: { } hours } ? HourList.Write(hours) : null),
            ("outputShare", Number(request.OutputShare)),
            ("peak", Number(request.PeakToAverageRatio)),
            ("hoursPerMonth", Number(request.HoursPerMonth)),
            ("fall", Number(request.FallShare)),
            ("fallMonth", request.FallMonth?.ToString(CultureInfo.InvariantCulture)),
            ("retired", request.RetirementMonths?.ToString(CultureInfo.InvariantCulture)),
        ];
        var text = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>A rung as addresses, commands and documents write it: <c>sixMonths</c>.</summary>
    public static string ToWord(LadderRung rung)
    {
        var name = rung.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string? Number(decimal? number) => number is { } known ? WeekPattern.Plain(known) : null;
}
