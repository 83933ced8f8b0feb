using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>One list in every format; a feature's name is a formula to a spreadsheet, markup and a table's bar at once.</summary>
public sealed class FormatTests(FormatTests.Listing listing) : IClassFixture<FormatTests.Listing>
{
    [Fact]
    public async Task Format_NotGivenAndRedirected_IsJson()
    {
        var result = await listing.Finops.RunWellAsync("features");

        Assert.Equal(Listing.Name, result.Json[0].GetProperty("name").GetString());
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Format_Csv_DefusesFormulas()
    {
        var result = await listing.Finops.RunWellAsync("features", "--format", "csv");

        Assert.Equal("id,name,owner,rules", result.Lines[0]);
        Assert.DoesNotMatch("(^|,)\"?[=+@-]", result.Lines[1]);
        Assert.Contains("1+1|[b]", result.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_Markdown_KeepsTheCellsApart()
    {
        var result = await listing.Finops.RunWellAsync("features", "--format", "markdown");

        Assert.Equal("| id | name | owner | rules |", result.Lines[0]);
        Assert.Equal(@"| odd | =1+1\|[b] | @owner | model=Nova Micro |", result.Lines[2]);
    }

    [Fact]
    public async Task Format_Table_ShowsTextAsItIs()
    {
        var result = await listing.Finops.RunWellAsync("features", "--format", "table");

        Assert.Contains(Listing.Name, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task Version_IsPrinted() => Assert.Matches("^[0-9]+\\.[0-9]+", (await listing.Finops.RunWellAsync("--version")).Output);

    public sealed class Listing : IAsyncLifetime
    {
        internal const string Name = "=1+1|[b]";

        internal Finops Finops { get; } = new();

        public async ValueTask InitializeAsync() => await Finops.RunWellAsync("features", "set", Finops.Write(
            "features.csv", $"id,name,owner,model\nodd,{Name},@owner,Nova Micro\n"));

        public ValueTask DisposeAsync()
        {
            Finops.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
