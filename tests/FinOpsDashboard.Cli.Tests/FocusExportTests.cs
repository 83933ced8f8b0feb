using FinOpsDashboard.Cli.Tests.Running;
using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>The made-up account, pulled once and exported; the lines a to i of its bill are added up by hand.</summary>
public sealed class FocusExportTests(FocusExportTests.SyncedAccount account) : IClassFixture<FocusExportTests.SyncedAccount>
{
    private const string Payer = "FinOps__Focus__BillingAccountId";
    private const string PayerId = "999999999999";

    [Fact]
    public async Task Export_LastMonth_AddsUpToTheBillAndPassesTheCheck()
    {
        account.Finops.With(Payer, PayerId);
        var export = await account.Finops.RunWellAsync(["export", "focus", .. Days.OfLastMonth, "--output", "focus.csv"]);
        // Usage: a, b, c, d + e, f, g; then h and i.
        Assert.Empty(export.Output);
        Assert.Equal("Wrote focus.csv: 8 rows, BilledCost 23.9734602888 USD.", export.Error.Trim());

        var check = await account.Finops.RunWellAsync("export", "focus", "--check", "focus.csv");
        Assert.True(check.Json.GetProperty("conforms").GetBoolean());
        Assert.Equal((8, 0), (check.Number("rows"), check.Number("violations")));
        var sums = check.Json.GetProperty("billedCost");
        Assert.Equal("47.5734602895", sums.GetProperty("Usage").GetString());
        Assert.Equal("-25.5000000007", sums.GetProperty("Credit").GetString());
        Assert.Equal("1.9", sums.GetProperty("Tax").GetString());
    }

    [Fact]
    public async Task Export_ToStandardOutput_IsTheSameFile()
    {
        account.Finops.With(Payer, PayerId);
        await account.Finops.RunWellAsync(["export", "focus", .. Days.OfLastMonth, "--output", "same.csv"]);
        var printed = await account.Finops.RunWellAsync(["export", "focus", .. Days.OfLastMonth]);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(account.Finops.Folder, "same.csv"), TestContext.Current.CancellationToken), printed.Output);
        Assert.Empty(printed.Error);
        Assert.Contains($",{PayerId},", printed.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_PayerNotConfigured_SaysSoAndTheCheckFindsIt()
    {
        account.Finops.With(Payer, "");
        var export = await account.Finops.RunWellAsync(["export", "focus", .. Days.OfLastMonth]);
        Assert.Contains("Set FinOps__Focus__BillingAccountId", export.Error, StringComparison.Ordinal);

        var check = await account.Finops.RunWithInputAsync(export.Output, "export", "focus", "--check", "-");
        Assert.Equal(2, check.Status);
        Assert.Contains("8 violation(s)", check.Error, StringComparison.Ordinal);
        var first = check.Json.GetProperty("findings")[0];
        Assert.Equal("NullHandling-A-002-M", first.GetProperty("rule").GetString());
        Assert.Equal(("BillingAccountId", 2, "violation"), (first.GetProperty("column").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Export_DaysWithoutSpend_IsAHeaderAndSaysSo()
    {
        var export = await account.Finops.RunWellAsync("export", "focus", "--from", "2020-01-01", "--to", "2020-02-01");
        Assert.StartsWith("AvailabilityZone,BilledCost,", Assert.Single(export.Lines), StringComparison.Ordinal);
        Assert.Contains("No spend is stored for these days", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Table_HasALineForEachFinding()
    {
        account.Finops.Write("odd.csv", "BilledCost\n1,5\n");
        var check = await account.Finops.RunAsync("export", "focus", "--check", "odd.csv", "--format", "csv");
        Assert.Equal(2, check.Status);
        Assert.Equal("severity,line,column,rule,message,advice", check.Lines[0]);
        Assert.Contains(check.Lines, line => line.StartsWith("violation,2,,file,", StringComparison.Ordinal));
        Assert.Contains(check.Lines, line => line.StartsWith("violation,1,ListCost,CostAndUsage-D-032-M,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Give the days", "export", "focus")]
    [InlineData("--to is needed|--from needs --to", "export", "focus", "--from", "2026-09-01")]
    [InlineData("exclusive", "export", "focus", "--from", "2026-09-01", "--to", "2026-09-01")]
    [InlineData("A FOCUS file is CSV", "export", "focus", "--from", "2026-09-01", "--to", "2026-10-01", "--format", "json")]
    [InlineData("There is no folder", "export", "focus", "--from", "2026-09-01", "--to", "2026-10-01", "--output", "nowhere/focus.csv")]
    [InlineData("There is no file", "export", "focus", "--check", "nowhere.csv")]
    [InlineData("takes no --from", "export", "focus", "--check", "focus.csv", "--from", "2026-09-01")]
    public async Task Export_BadArguments_EndWithTwo(string words, params string[] arguments)
    {
        var result = await account.Finops.RunAsync(arguments);
        result.FailedWith(2);
        Assert.Contains(words.Split('|'), word => result.Error.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The account, synced once.</summary>
    public sealed class SyncedAccount : IAsyncLifetime
    {
        private CostExplorerStandIn? _aws;

        internal Finops Finops { get; } = new();

        public async ValueTask InitializeAsync()
        {
            _aws = await Company.Ledger().ServeAsync();
            await Finops.With(_aws.Environment).RunWellAsync(["sync", .. Days.OfLastMonth]);
        }

        public async ValueTask DisposeAsync()
        {
            if (_aws is not null) await _aws.DisposeAsync();
            Finops.Dispose();
        }
    }
}
