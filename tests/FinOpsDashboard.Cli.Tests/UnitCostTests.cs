using System.Globalization;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>What units of the demo cost.</summary>
public sealed class UnitCostTests
{
    [Fact]
    public async Task UnitCosts_WithACountOfTheBusiness_SaysWhatOneCostUntilItIsRemoved()
    {
        using var finops = await DemoDatabase.OpenAsync();
        var month = (await finops.RunWellAsync("allocation")).Json.GetProperty("month").GetString()!;
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        try
        {
            await File.WriteAllTextAsync(path, $"metric,feature,month,value\npage,invoice-extraction,{month},1000\npage,invoice-extraction,{month},", TestContext.Current.CancellationToken);
            Assert.Equal(2, (await finops.RunAsync("metrics", "set", path)).Status);
            Assert.DoesNotContain("\"page\"", (await finops.RunWellAsync("metrics")).Output, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, $"metric,feature,month,value\npage,invoice-extraction,{month},1000\n", TestContext.Current.CancellationToken);
            await finops.RunWellAsync("metrics", "set", path);
            await finops.RunWellAsync("metrics", "set", path);

            var row = Assert.Single((await finops.RunWellAsync("unit-costs", "--from", month, "--feature", "invoice-extraction")).Json.GetProperty("rows").EnumerateArray().ToList());

            var cost = decimal.Parse(row.GetProperty("cost").GetString()!, CultureInfo.InvariantCulture);
            var unit = Assert.Single(row.GetProperty("units").EnumerateArray(), each => each.GetProperty("metric").GetString() == "page");
            Assert.Equal(decimal.Round(cost / 1000m, 12), decimal.Parse(unit.GetProperty("cost").GetString()!, CultureInfo.InvariantCulture));
            Assert.InRange(decimal.Parse(row.GetProperty("costPerMillionTokens").GetString()!, CultureInfo.InvariantCulture), 2.5m, 12.5m);
            await finops.RunWellAsync("metrics", "remove", "page", "--feature", "invoice-extraction");
            Assert.DoesNotContain("\"page\"", (await finops.RunWellAsync("metrics")).Output, StringComparison.Ordinal);
            Assert.Equal(2, (await finops.RunAsync("metrics", "remove", "page")).Status);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
