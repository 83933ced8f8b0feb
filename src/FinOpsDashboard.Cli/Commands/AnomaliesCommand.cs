using System.CommandLine;
using System.Globalization;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops anomalies</c>: days that depart from their weekday; <c>explain</c>, <c>close</c>, <c>reopen</c> and <c>limits</c> below it.</summary>
internal static class AnomaliesCommand
{
    private const string Help = """
        Finds days on which a feature, or the whole bill, departs from the median of its weekday over the last final weeks by at least a
        floor in US dollars and a percentage, and says which usage types moved. Days in a row are one anomaly; where the new level lasts
        two weeks it is told once, as a new level. What was found earlier teaches nothing, and a day with too little history is told as
        not judged. Contributions and "other" add up to the excess to the last digit (--format json). What people said stays on record.

        With --fail-on open the exit status is 3 while anomalies that were asked for are open. Asks nothing of AWS.

        Examples:
          finops anomalies --state open
          finops anomalies --feature support-assist --format json
          finops anomalies --fail-on open
          finops anomalies explain 4 --note "Load test of the new index"
          finops anomalies explain 7 --note "Moved to the larger model" --new-normal
          finops anomalies close 4 --note "Test is over"
          finops anomalies limits --floor 50 --percent 25
        """;

    private static readonly Option<AnomalyState?> State = new("--state")
    {
        Description = "Only those in this state.",
        HelpName = string.Join('|', AnomalyWords.States),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (AnomalyWords.ReadState(text) is { } state) return state;
            result.AddError($"\"{text}\" is none of {string.Join(", ", AnomalyWords.States)}.");
            return null;
        },
    };

    private static readonly Option<string?> Feature = new("--feature") { Description = "Only those of this feature; total for the whole bill.", HelpName = "ID" };

    private static readonly Option<string?> FailOn = new("--fail-on") { Description = "open: end with 3 while one that was asked for is open.", HelpName = "open" };

    public static Command Create()
    {
        var command = new Command("anomalies", Help)
        {
            AnomalyNoteCommand.Create("explain", "Says why; with --new-normal later days are compared with its days.", AnomalyChangeKind.Explained),
            AnomalyNoteCommand.Create("close", "Closes an anomaly.", AnomalyChangeKind.Closed),
            AnomalyNoteCommand.Create("reopen", "Opens an anomaly again.", AnomalyChangeKind.Reopened),
            AnomalyLimitsCommand.Create(),
            State, Feature, FailOn,
        };
        command.Run(async (context, parsed) =>
        {
            if (parsed.GetValue(FailOn) is { } failOn && failOn != "open") throw CommandFailureException.BadInput($"{FailOn.Name} takes open.");
            var filter = new AnomalyFilter(parsed.GetValue(State), AnomalyFilter.ReadCarrier(parsed.GetValue(Feature)));
            var review = context.Get<AnomalyReview>();
            var view = await review.GetAsync(context.CancellationToken).ConfigureAwait(false);
            foreach (var remark in AnomalyText.RemarksOf(view)) await Console.Error.WriteLineAsync(remark).ConfigureAwait(false);
            var document = await AnomalyDocument.OfAsync(review, view, filter, context.CancellationToken).ConfigureAwait(false);
            context.Print(new CommandResult(document, Table(document.Rows)));
            return parsed.GetValue(FailOn) is not null && document.Rows.Any(row => row is { State: "open", Vanished: false }) ? ExitStatus.Findings : ExitStatus.Done;
        });
        return command;
    }

    /// <summary>Anomalies as a table.</summary>
    public static ResultTable Table(IReadOnlyList<AnomalyDocumentRow> rows) => new(
        [
            ResultColumn.Number("id"), new("feature"), new("state"), new("kind"), new("direction"), new("first"), new("last"), ResultColumn.Number("expected"),
            ResultColumn.Number("actual"), ResultColumn.Number("excess"), ResultColumn.Number("percent"), new("estimated"), new("movedMost"),
        ],
        [.. rows.Select(Row)]);

    private static IReadOnlyList<string> Row(AnomalyDocumentRow row) =>
    [
        row.Id.ToString(CultureInfo.InvariantCulture), row.Feature ?? "(total)", row.Vanished ? $"{row.State}, vanished" : row.State, row.Kind, row.Direction,
        Text.Day(row.First), Text.Day(row.Last), row.Expected, row.Actual, row.Excess, row.Percent is { } percent ? Text.Rounded(percent, 1) : "",
        row.Estimated ? "true" : "false", row.Explanation is { Lines: [var first, ..] } ? first.UsageType : "",
    ];
}
