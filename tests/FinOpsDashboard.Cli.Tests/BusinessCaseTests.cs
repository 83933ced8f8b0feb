using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FinOpsDashboard.Cli.Tests.Running;

namespace FinOpsDashboard.Cli.Tests;

/// <summary>The business case of a feature as the command writes it.</summary>
public sealed class BusinessCaseTests
{
    private const string Feature = "invoice-extraction";

    [Fact]
    public async Task Pdf_DemoFeature_HasTheFiguresOfItsEvaluatedScenario()
    {
        using var finops = await DemoDatabase.OpenAsync();
        var scenario = await finops.RunWellAsync("scenario", "--feature", Feature);
        var evaluated = (await finops.RunWithInputAsync(scenario.Output, "evaluate", "-")).Json;

        var written = await finops.RunWellAsync("business-case", "--feature", Feature, "--output", "case.pdf");

        Assert.Matches(@"Wrote case\.pdf: \d+ pages\.", written.Error);
        Assert.Equal("", written.Output);
        var text = await TextOfAsync(Path.Combine(finops.Folder, "case.pdf"));
        Assert.Contains(Cents(evaluated.GetProperty("baseline"), "monthlyCost"), text, StringComparison.Ordinal);
        Assert.Contains(Cents(evaluated.GetProperty("baseline"), "totalCost"), text, StringComparison.Ordinal);
        var options = evaluated.GetProperty("options").EnumerateArray().Where(option => option.GetProperty("status").GetString() == "evaluated").ToList();
        Assert.Equal(4, options.Count);
        foreach (var option in options)
        {
            foreach (var figure in new[] { "oneTimeCost", "monthlyCost", "totalCost", "netPresentValue" })
                Assert.Contains(Cents(option, figure), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pdf_FeatureOrFileThatCannotBe_IsRefusedAndTheOldFileStays()
    {
        using var finops = new Finops();
        await finops.RunWithInputAsync("""[ { "id": "search" } ]""", "features", "set", "-");
        finops.Write("case.pdf", "the old one");

        (await finops.RunAsync("business-case", "--feature", "nope", "--output", "case.pdf")).FailedWith(2, "There is no feature \"nope\"");
        (await finops.RunAsync("business-case", "--feature", "search", "--output", "case.docx")).FailedWith(2, "--output has to end in .pdf or .html");
        (await finops.RunAsync("business-case", "--feature", "search", "--output", "case.pdf")).FailedWith(1, "search has no business case yet");
        (await finops.RunAsync("business-case", "--feature", "search", "--output", "nowhere/case.pdf")).FailedWith(2, "nowhere");

        Assert.Equal("the old one", await File.ReadAllTextAsync(Path.Combine(finops.Folder, "case.pdf"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pdf_NoBrowserThere_SaysHowToPrintWithoutOne()
    {
        using var finops = (await DemoDatabase.OpenAsync()).With("FinOps__Reporting__ChromiumPath", "/nowhere/chromium");

        (await finops.RunAsync("business-case", "--feature", Feature, "--output", "case.pdf")).FailedWith(1, "/nowhere/chromium", "ending in .html");
        await finops.RunWellAsync("business-case", "--feature", Feature, "--output", "case.html");

        Assert.False(File.Exists(Path.Combine(finops.Folder, "case.pdf")));
    }

    private static string Cents(JsonElement of, string figure)
    {
        var amount = decimal.Round(of.GetProperty(figure).GetDecimal(), 2, MidpointRounding.AwayFromZero);
        return (amount < 0 ? "\u2212" : "") + decimal.Abs(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);
    }

    private static async Task<string> TextOfAsync(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
