using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Application.Commitments;

/// <summary>The assumptions of a commitment ladder in a reader's words, each with its source.</summary>
internal static class CommitmentAssumptions
{
    private const string Entered = "Entered on this page";

    public static IReadOnlyList<AssumptionLine> Lines(CommitmentView view, BilledWeek? billed)
    {
        var request = view.Request;
        List<AssumptionLine> lines =
        [
            new("Model", $"{view.Model}, {(view.IsCustomModel ? "fine-tuned or distilled" : "as it is")}", ModelSource(view), request.Model is null),
            new("Region of the prices", view.RegionId, request.RegionId is null ? "Where the model's units are offered" : Entered, request.RegionId is null),
            new("Demand", WeekText(view, billed), WeekSourceText(view), false),
        ];
        if (view.Source != WeekSource.Hours) lines.Add(OutputShare(view));
        lines.AddRange(
        [
            new("Busiest minute of an hour over its average minute", Format.Exact(request.PeakToAverageRatio ?? 1m),
                request.PeakToAverageRatio is null ? "Default: an even hour. Above 1, an hour is taken to stand at its peak or at nothing" : Entered, request.PeakToAverageRatio is null),
            new("Hours of a month", Format.Exact(request.HoursPerMonth ?? 730m), request.HoursPerMonth is null ? "Default: the average month; the week is scaled to it" : Entered, request.HoursPerMonth is null),
            new("Fall of demand asked about", $"{Format.PercentExact(view.FallShare)} in month {view.FallMonth}", request.FallShare is null && request.FallMonth is null ? "Default: a round number" : Entered, request.FallShare is null && request.FallMonth is null),
            new("Retirement asked about", $"after {Format.Months(view.RetirementMonths)}", request.RetirementMonths is null ? "Default: a round number" : Entered, request.RetirementMonths is null),
        ]);
        if (request.Without.Count > 0) lines.Add(new("Left out", string.Join(", ", request.Without.Order().Select(RungText.NameOf)), Entered, false));
        return lines;
    }

    private static AssumptionLine OutputShare(CommitmentView view)
    {
        var isBilled = view.Source == WeekSource.Billed || view.Request.OutputShare is null && view.OutputShare != CommitmentRequest.StandardOutputShare;
        var source = isBilled ? "Quantities on the bill" : view.Request.OutputShare is null ? "Default: a round number to be replaced by your own" : Entered;
        var share = view.Source == WeekSource.Billed && view.Week is { Tokens: > 0m } week ? week.OutputTokens / week.Tokens : view.OutputShare;
        return new("Output in all tokens", Format.Percent(share), source, !isBilled && view.Request.OutputShare is null);
    }

    private static string ModelSource(CommitmentView view) => view.Request.Model is not null
        ? Entered
        : $"The model that {view.Feature?.Name} would be moved to, from its workspace";

    private static string WeekText(CommitmentView view, BilledWeek? billed)
    {
        if (view.Week is not { } week) return "not known";
        var tokens = $"{Format.Tokens(week.Tokens)} tokens a week";
        return view.Source == WeekSource.Billed && billed is not null
            ? $"{tokens}, the average of {Format.Days(billed.Days.Start, billed.Days.EndExclusive.AddDays(-1))} by day of the week"
            : tokens;
    }

    private static string WeekSourceText(CommitmentView view) => view.Source switch
    {
        WeekSource.Billed => $"Quantities on the bill of {view.Feature?.Name ?? "no feature"}, all its models. Cost Explorer knows days and no hours: peaks within a day are not seen",
        WeekSource.Pattern => "Described in a few words on this page",
        WeekSource.Hours => "168 numbers entered on this page",
    };
}
