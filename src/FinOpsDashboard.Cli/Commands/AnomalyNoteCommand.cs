using System.CommandLine;
using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops anomalies explain</c>, <c>close</c> and <c>reopen</c>: a record with a note, by whom and when.</summary>
internal static class AnomalyNoteCommand
{
    public static Command Create(string name, string description, AnomalyChangeKind kind)
    {
        var number = new Argument<int>("ID") { Description = "The number of the anomaly." };
        var note = new Option<string>("--note") { Description = "Why.", HelpName = "TEXT", Required = true };
        var author = PriceOptions.Author();
        var newNormal = new Option<bool>("--new-normal") { Description = "Its days are the new normal." };
        var command = new Command(name, $"""
            {description} The record stays, with who made it and when.

            Example:
              finops anomalies {name} 4 --note "Load test of the new index"
            """)
        { number, note, author };
        if (kind == AnomalyChangeKind.Explained) command.Add(newNormal);
        command.Run(async (context, parsed) =>
        {
            var outcome = await context.Get<AnomalyRegister>().SayAsync(
                parsed.GetValue(number), kind, parsed.GetValue(note)!, kind == AnomalyChangeKind.Explained && parsed.GetValue(newNormal),
                parsed.GetValue(author) ?? Who.Runs, context.CancellationToken).ConfigureAwait(false);
            outcome.Check();
            var review = context.Get<AnomalyReview>();
            var view = await review.GetAsync(context.CancellationToken).ConfigureAwait(false);
            var item = view.Find(outcome.Id!.Value)!;
            var row = AnomalyDocumentRow.Of(item, await review.ExplainAsync(view, item, context.CancellationToken).ConfigureAwait(false));
            context.Print(new CommandResult(row, AnomaliesCommand.Table([row])));
            return ExitStatus.Done;
        });
        return command;
    }
}
