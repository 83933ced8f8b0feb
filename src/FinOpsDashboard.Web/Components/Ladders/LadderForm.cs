using System.Globalization;
using System.Text;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Commitments;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Web.Components.Ladders;

/// <summary>The figures of a ladder while they are typed in; what is left empty takes the stated default.</summary>
internal sealed class LadderForm
{
    public const string AsItIs = "base";
    public const string Custom = "custom";

    /// <summary>The figures in groups, as the form shows them.</summary>
    public required IReadOnlyList<LadderFieldGroup> Groups { get; init; }

    public string Kind { get; set; } = "";

    public string Region { get; set; } = "";

    public WeekSource Source { get; set; }

    public string FromHour { get; set; } = "8";

    public string ToHour { get; set; } = "18";

    public string WorkingTokens { get; set; } = "";

    public string NightTokens { get; set; } = "";

    public string WeekendTokens { get; set; } = "";

    public string Hours { get; set; } = "";

    /// <summary>Fills the form with what is shown. The 168 hours are there even when they were not typed, as something to start from.</summary>
    public static LadderForm Of(CommitmentView view)
    {
        var request = view.Request;
        var form = new LadderForm
        {
            Groups = [.. GroupsOf(request)],
            Kind = request.IsCustomModel switch { true => Custom, false => AsItIs, null => "" },
            Region = request.RegionId ?? "",
            Source = view.Source,
            Hours = view.Week is { } week ? Lines(week) : "",
        };
        if (request.Pattern is not { } pattern) return form;
        (form.FromHour, form.ToHour) = (Text(pattern.FromHour), Text(pattern.ToHour));
        (form.WorkingTokens, form.NightTokens, form.WeekendTokens) = (Text(pattern.WorkingTokens), Text(pattern.NightTokens), Text(pattern.WeekendTokens));
        return form;
    }

    /// <summary>Reads what was typed into a request that was asked before; with faults nothing of it holds.</summary>
    public (CommitmentRequest Request, IReadOnlyList<string> Faults) Read(CommitmentRequest before, decimal outputShare)
    {
        var faults = new List<string>();
        var request = Groups.SelectMany(group => group.Fields).Aggregate(before, (so, field) => field.Take(so, faults)) with
        {
            IsCustomModel = Kind switch { Custom => true, AsItIs => false, _ => null },
            RegionId = Region.Trim() is { Length: > 0 } region ? region : null,
            Source = Source == WeekSource.Billed ? null : Source,
            Pattern = null,
            Hours = null,
        };
        return Source switch
        {
            WeekSource.Billed => (request, faults),
            WeekSource.Pattern => (request with { Pattern = ReadPattern(faults) }, faults),
            WeekSource.Hours => (request with { Hours = ReadHours(request.OutputShare ?? outputShare, faults) }, faults),
        };
    }

    private DemandWeek? ReadHours(decimal outputShare, List<string> faults)
    {
        var reading = WeekText.Read(Hours, outputShare);
        faults.AddRange(reading.Faults);
        return reading.Week;
    }

    private WeekPattern? ReadPattern(List<string> faults)
    {
        var before = faults.Count;
        var from = Number("Work begins", FromHour, new NumberRange(0m, 23m, wholeOnly: true), faults);
        var to = Number("Work ends", ToHour, new NumberRange(1m, 24m, wholeOnly: true), faults);
        var levels = new[] { ("Tokens of a working hour", WorkingTokens), ("Tokens of an hour at night", NightTokens), ("Tokens of an hour at the weekend", WeekendTokens) }
            .Select(level => Number(level.Item1, level.Item2, NumberRange.Tokens, faults)).ToList();
        return faults.Count > before
            ? null
            : new() { FromHour = (int)from, ToHour = (int)to, WorkingTokens = levels[0], NightTokens = levels[1], WeekendTokens = levels[2] };
    }

    private static decimal Number(string label, string text, NumberRange range, List<string> faults)
    {
        if (TypedNumber.TryParse(text.Trim(), out var number) && range.Contains(number)) return number;
        faults.Add(text.Trim().Length == 0 ? $"{label}: write {range}." : $"{label}: \"{text}\" has to be {range}.");
        return 0m;
    }

    private static IEnumerable<LadderFieldGroup> GroupsOf(CommitmentRequest request) =>
    [
        new("What does one model unit deliver and cost?",
        [
            Field("Input tokens a minute", "as in the feature's workspace", "AWS publishes none: your own figure.", NumberRange.Throughput, request.InputTokensPerMinute, (to, number) => to with { InputTokensPerMinute = number }),
            Field("Output tokens a minute", "as in the feature's workspace", "AWS publishes none: your own figure.", NumberRange.Throughput, request.OutputTokensPerMinute, (to, number) => to with { OutputTokensPerMinute = number }),
            Field("By the hour, USD a unit hour", "from the price book", "", NumberRange.Price, request.HourNoCommitmentUsd, (to, number) => to with { HourNoCommitmentUsd = number }),
            Field("1 month, USD a unit hour", "from the price book", "", NumberRange.Price, request.HourOneMonthUsd, (to, number) => to with { HourOneMonthUsd = number }),
            Field("6 months, USD a unit hour", "from the price book", "", NumberRange.Price, request.HourSixMonthsUsd, (to, number) => to with { HourSixMonthsUsd = number }),
            Field("On demand, USD a million input tokens", "from the price book", "", NumberRange.Price, request.InputPriceUsd, (to, number) => to with { InputPriceUsd = number }),
            Field("On demand, USD a million output tokens", "from the price book", "", NumberRange.Price, request.OutputPriceUsd, (to, number) => to with { OutputPriceUsd = number }),
        ]),
        new("How is it counted, and what may happen?",
        [
            Percent("Output in all tokens, %", "the bill's, else 20", "Where numbers are input and output together.", request.OutputShare, (to, share) => to with { OutputShare = share }),
            Field("Busiest minute over average minute", "1", "Within an hour; sizes the units.", Workload.PeakToAverageRange, request.PeakToAverageRatio, (to, number) => to with { PeakToAverageRatio = number }),
            Field("Hours of a month", "730", "744 for 31 days.", LadderQuestion.HoursRange, request.HoursPerMonth, (to, number) => to with { HoursPerMonth = number }),
            Percent("Demand falls by, %", "30", "", request.FallShare, (to, share) => to with { FallShare = share }),
            Field("It falls in month", "3", "1 to 60.", StrandedCost.MonthRange, request.FallMonth, (to, number) => to with { FallMonth = (int?)number }),
            Field("The model is retired after months", "9", "1 to 60.", StrandedCost.MonthRange, request.RetirementMonths, (to, number) => to with { RetirementMonths = (int?)number }),
        ]),
    ];

    private static LadderField Field(
        string label, string placeholder, string hint, NumberRange range, decimal? value, Func<CommitmentRequest, decimal?, CommitmentRequest> take) =>
        new(label, placeholder, hint, range, 1m, take) { Text = value is { } number ? Text(number) : "" };

    private static LadderField Percent(string label, string placeholder, string hint, decimal? value, Func<CommitmentRequest, decimal?, CommitmentRequest> take) =>
        new(label, placeholder, hint, new NumberRange(0m, 100m), 100m, take) { Text = value is { } share ? Text(share * 100m) : "" };

    private static string Lines(DemandWeek week)
    {
        var text = new StringBuilder();
        foreach (var hour in week.Hours) text.Append(Text(decimal.Round(hour.InputTokens))).Append('\t').Append(Text(decimal.Round(hour.OutputTokens))).Append('\n');
        return text.ToString();
    }

    private static string Text(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Fields under one heading.</summary>
internal sealed record LadderFieldGroup(string Title, IReadOnlyList<LadderField> Fields);

/// <summary>One number while it is typed in.</summary>
internal sealed record LadderField(
    string Label, string Placeholder, string Hint, NumberRange Range, decimal Factor, Func<CommitmentRequest, decimal?, CommitmentRequest> Put)
{
    public string Text { get; set; } = "";

    /// <summary>Puts the number into a request; empty text is the default.</summary>
    public CommitmentRequest Take(CommitmentRequest request, List<string> faults)
    {
        var typed = Text.Trim();
        if (typed.Length == 0) return Put(request, null);
        if (TypedNumber.TryParse(typed, out var number) && Range.Contains(number)) return Put(request, number / Factor);
        faults.Add($"{Label}: \"{typed}\" has to be {Range}.");
        return request;
    }
}
