using System.CommandLine;
using System.Text;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Reporting.Cases;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops business-case</c>: the business case of a feature, printed.</summary>
internal static class BusinessCaseCommand
{
    private const string Help = """
        Prints the business case of a feature: what it costs today, what each option would cost, and what to decide. Every figure
        comes from evaluating the feature's scenario (finops scenario). A file that is there already is replaced once the new one is whole.

        The PDF is printed by Chromium, Chrome or Edge, the first one on the PATH or FinOps__Reporting__ChromiumPath; run as root, it
        is started without its sandbox. The HTML document needs no browser to be written.

        Examples:
          finops business-case --feature invoice-extraction --output invoice-extraction.pdf
          finops business-case --feature invoice-extraction --output invoice-extraction.html
        """;

    private static readonly Option<string> Feature = new("--feature") { Description = "The feature's id.", HelpName = "ID", Required = true };

    private static readonly Option<string> Output = new("--output") { Description = "Where to write: a name that ends in .pdf or .html.", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new Command("business-case", Help) { Feature, Output };
        command.Run(async (context, parsed) =>
        {
            var (featureId, path) = (parsed.GetValue(Feature)!, parsed.GetValue(Output)!);
            var outcome = await AskAsync(context, featureId, OutputFile.Check(path)).ConfigureAwait(false);
            var (content, size) = outcome switch
            {
                BusinessCaseOutcome.Pdf pdf => (pdf.Document, pdf.PageCount == 1 ? "1 page" : $"{pdf.PageCount} pages"),
                BusinessCaseOutcome.Html html => (Encoding.UTF8.GetBytes(html.Document), "HTML, to be opened or printed in a browser"),
                BusinessCaseOutcome.UnknownFeature => throw CommandFailureException.BadInput($"There is no feature \"{featureId}\". List them: finops features"),
                BusinessCaseOutcome.NotEvaluated refusal => throw new CommandFailureException($"{featureId} has no business case yet. {refusal.Reason}"),
                BusinessCaseOutcome.NotPrinted refusal => throw new CommandFailureException(refusal.Reason),
                _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
            };
            await OutputFile.WriteAsync(path, content, context.CancellationToken).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"Wrote {path}: {size}.").ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Task<BusinessCaseOutcome> AskAsync(CommandContext context, string featureId, string extension)
    {
        var cases = context.Get<BusinessCases>();
        return extension switch
        {
            ".pdf" => cases.GetPdfAsync(featureId, context.CancellationToken),
            ".html" => cases.GetHtmlAsync(featureId, context.CancellationToken),
            _ => throw CommandFailureException.BadInput("--output has to end in .pdf or .html."),
        };
    }
}
