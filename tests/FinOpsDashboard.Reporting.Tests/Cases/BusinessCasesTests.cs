using FinOpsDashboard.Reporting.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.Reporting.Tests.Cases;

[Collection(SharedDemo.Name)]
public sealed class BusinessCasesTests(DemoCases demo)
{
    [Fact]
    public async Task GetHtml_DemoFeature_IsLabelledAndNamedByFeatureAndDay()
    {
        var outcome = await demo.Cases.GetHtmlAsync(DemoCases.Distil, TestContext.Current.CancellationToken);

        var html = Assert.IsType<BusinessCaseOutcome.Html>(outcome);
        Assert.Equal("business-case-invoice-extraction-2026-11-22.html", html.FileName);
        Assert.Contains("DEMO DATA", html.Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPdf_UnknownFeature_SaysSo() => Assert.IsType<BusinessCaseOutcome.UnknownFeature>(
        await demo.Cases.GetPdfAsync("nobody", TestContext.Current.CancellationToken));

    [Fact]
    public async Task GetPdf_FeatureWithoutVolume_SaysWhatToDo()
    {
        var outcome = await demo.Cases.GetPdfAsync(DemoCases.NoVolume, TestContext.Current.CancellationToken);

        Assert.StartsWith("No volume is known", Assert.IsType<BusinessCaseOutcome.NotEvaluated>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPdf_ChromiumIsNotWhereItIsConfigured_SaysSoAndWhereToPrint()
    {
        await using var services = demo.Services(options => options.ChromiumPath = "/nowhere/chromium");

        var outcome = await services.GetRequiredService<BusinessCases>().GetPdfAsync(DemoCases.Distil, TestContext.Current.CancellationToken);

        var reason = Assert.IsType<BusinessCaseOutcome.NotPrinted>(outcome).Reason;
        Assert.Contains("FinOps__Reporting__ChromiumPath names /nowhere/chromium", reason, StringComparison.Ordinal);
        Assert.Contains("/features/invoice-extraction/business-case", reason, StringComparison.Ordinal);
    }
}
