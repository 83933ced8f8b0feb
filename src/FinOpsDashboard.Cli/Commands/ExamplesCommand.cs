using System.CommandLine;
using FinOpsDashboard.Application.Examples;
using FinOpsDashboard.Cli.Hosting;
using FinOpsDashboard.Cli.Output;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops examples</c>: the worked examples that come with the product. Needs no database.</summary>
internal static class ExamplesCommand
{
    private const string Help = """
        Lists the worked examples, or prints the scenario document of one, ready for evaluate. Their arithmetic is on the
        Help pages.

        Examples:
          finops examples
          finops examples round-numbers > scenario.json
          finops examples llama-on-hours | finops evaluate - --format table
        """;

    private static readonly Argument<string?> Name = new("NAME")
    {
        Description = "The example whose document is printed; without it, all are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create()
    {
        var command = new Command("examples", Help) { Name };
        command.RunWithoutDatabase(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(Name) is not { } name)
            {
                ResultWriter.Write(List(), CommandRunner.FormatOf(parsed), Console.Out);
                return ExitStatus.Done;
            }

            var example = WorkedExamples.Find(name)
                ?? throw CommandFailureException.BadInput($"There is no example \"{name}\". List them: finops examples");
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(example.Evaluated.Document, cancellationToken).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }

    private static CommandResult List() => new(
        WorkedExamples.All.Select(example => new { example.Name, example.Title, example.Question, example.Lesson }),
        new ResultTable([new("name"), new("title"), new("question")], [.. WorkedExamples.All.Select(example => (IReadOnlyList<string>)[example.Name, example.Title, example.Question])]));
}
