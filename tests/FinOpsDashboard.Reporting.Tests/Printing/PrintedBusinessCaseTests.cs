using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Reporting.Cases;

namespace FinOpsDashboard.Reporting.Tests.Printing;

/// <summary>Prints with the Chromium of this machine and reads the PDF with poppler and qpdf.</summary>
[Collection(SharedDemo.Name)]
public sealed class PrintedBusinessCaseTests(DemoCases demo)
{
    [Theory]
    [InlineData(DemoCases.Distil)]
    [InlineData(DemoCases.Stay)]
    public async Task Pdf_DemoFeature_HoldsTheEvaluationOnTaggedNumberedPages(string featureId)
    {
        var pdf = Assert.IsType<BusinessCaseOutcome.Pdf>(await demo.Cases.GetPdfAsync(featureId, TestContext.Current.CancellationToken));
        var path = Path.Combine(Path.GetTempPath(), $"finops-{Guid.NewGuid():n}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, pdf.Document, TestContext.Current.CancellationToken);
            var view = await demo.ViewAsync(featureId);

            await CheckStructureAsync(path, pdf.PageCount, view.Feature.Name);
            var pages = await PagesAsync(path);
            CheckEveryPage(pages, view.Feature.Name);
            CheckFigures(string.Concat(pages), view.Result!);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task CheckStructureAsync(string path, int pageCount, string feature)
    {
        var (_, info) = await Tool.RunAsync("pdfinfo", path);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"JavaScript:\s+no", info);
        Assert.Contains($"Business case: {feature}", info, StringComparison.Ordinal);
        Assert.Matches($@"Pages:\s+{pageCount}\s", info);
        Assert.True(pageCount > 1);
        var (status, _) = await Tool.RunAsync("qpdf", "--check", path);
        Assert.Equal(0, status);
        var (_, structure) = await Tool.RunAsync("pdfinfo", "-struct", path);
        Assert.All(new[] { "H1", "H2", "Table", "TH", "Caption", "Figure" }, tag => Assert.Matches($@"(?m)^\s*{tag}\b", structure));
    }

    private static async Task<string[]> PagesAsync(string path)
    {
        var (_, text) = await Tool.RunAsync("pdftotext", "-layout", path, "-");
        return text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void CheckEveryPage(string[] pages, string feature)
    {
        for (var page = 0; page < pages.Length; page++)
        {
            Assert.Contains($"Business case: {feature}", pages[page], StringComparison.Ordinal);
            Assert.Contains("Unblended cost, USD · Bill as of 22 Nov 2026 06:00 UTC", pages[page], StringComparison.Ordinal);
            Assert.Contains("DEMO DATA · DRAFT", pages[page], StringComparison.Ordinal);
            Assert.Contains($"Page {page + 1} of {pages.Length}", pages[page], StringComparison.Ordinal);
        }
    }

    private static void CheckFigures(string text, ScenarioResult result)
    {
        Assert.Contains(Format.Amount(result.Baseline.Figures!.MonthlyCost), text, StringComparison.Ordinal);
        Assert.Contains(Format.Amount(result.Baseline.Figures.TotalCost), text, StringComparison.Ordinal);
        foreach (var option in result.Options.OfType<EvaluatedOption>())
        {
            Assert.All(
                new[] { option.OneTimeCost, option.MonthlyCost, option.MonthlySavings, option.TotalCost, option.NetPresentValue },
                amount => Assert.Contains(Format.Amount(amount), text, StringComparison.Ordinal));
        }
    }
}
