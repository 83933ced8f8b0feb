using System.CommandLine;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Cli.Hosting;

namespace FinOpsDashboard.Cli.Commands;

/// <summary><c>finops demo</c>: loads and removes the labelled demo data.</summary>
internal static class DemoCommand
{
    private const string Help = """
        Loads or removes the labelled demo data; it is never mixed with real spend.

        Examples:
          finops demo load
          finops demo remove
        """;

    private const string LoadHelp = """
        Loads a made-up year of six features into an empty database. It is labelled everywhere.

        Example:
          finops demo load --database "Data Source=demo.db"
        """;

    private const string RemoveHelp = """
        Removes the demo data whole; accounts stay.

        Example:
          finops demo remove --database "Data Source=demo.db"
        """;

    public static Command Create()
    {
        var load = new Command("load", LoadHelp);
        load.Run((context, _) => RunAsync(context, demo => demo.LoadAsync(context.CancellationToken), "The demo data is loaded."));
        var remove = new Command("remove", RemoveHelp);
        remove.Run((context, _) => RunAsync(context, demo => demo.RemoveAsync(context.CancellationToken), "The demo data is removed."));
        return new Command("demo", Help) { load, remove };
    }

    private static async Task<int> RunAsync(CommandContext context, Func<DemoData, Task<string?>> action, string done)
    {
        if (await action(context.Get<DemoData>()).ConfigureAwait(false) is { } refusal) throw new CommandFailureException(refusal);
        await Console.Error.WriteLineAsync(done).ConfigureAwait(false);
        return ExitStatus.Done;
    }
}
