using System.CommandLine;
using System.Text;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops schema</c>: the JSON Schemas of the documents. Needs no database.</summary>
internal static class SchemaCommand
{
    private const string Help = """
        Prints the JSON Schema (draft 2020-12) of the scenario document that evaluate reads, or of the result that it writes.

        Examples:
          finops schema scenario > scenario.schema.json
          finops schema result > result.schema.json
        """;

    private static readonly Argument<string> Document = new Argument<string>("DOCUMENT") { Description = "scenario or result." }
        .AcceptOnlyFromAmong([.. ScenarioSchemas.ByName.Keys]);

    public static Command Create()
    {
        var command = new Command("schema", Help) { Document };
        command.RunWithoutDatabase(async (parsed, cancellationToken) =>
        {
            var schema = ScenarioSchemas.Write(ScenarioSchemas.ByName[parsed.GetValue(Document)!]);
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(Encoding.UTF8.GetBytes(schema + "\n"), cancellationToken).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }
}
