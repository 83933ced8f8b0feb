using System.Globalization;
using System.Reflection;
using FinOpsDashboard.Application.FeatureEvaluation;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Reporting.Printing;

namespace FinOpsDashboard.Reporting.Cases;

/// <summary>Makes the business case of a feature. The page and the command print the same components over the same evaluation.</summary>
public sealed class BusinessCases(
    FeatureWorkspace workspaces, ISpendLedger ledger, BusinessCaseHtml html, IPdfPrinter printer, TimeProvider time)
{
    private const int RevisionDigits = 8;

    /// <summary>The business case as an HTML document.</summary>
    public async Task<BusinessCaseOutcome> GetHtmlAsync(string featureId, CancellationToken cancellationToken)
    {
        var view = await workspaces.GetAsync(featureId, cancellationToken).ConfigureAwait(false);
        if (view is null) return new BusinessCaseOutcome.UnknownFeature();
        if (CaseEvaluation.Of(view) is null) return new BusinessCaseOutcome.NotEvaluated(view.Verdict.Sentence);
        var isDemo = await ledger.HoldsDemoDataAsync(cancellationToken).ConfigureAwait(false);
        var document = BusinessCase.Of(view, new CaseContext(isDemo, time.GetUtcNow(), Version));
        var day = view.EvaluatedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new BusinessCaseOutcome.Html(
            await html.RenderAsync(document).ConfigureAwait(false), $"business-case-{view.Feature.Id}-{day}.html");
    }

    /// <summary>The business case as a PDF.</summary>
    public async Task<BusinessCaseOutcome> GetPdfAsync(string featureId, CancellationToken cancellationToken)
    {
        var outcome = await GetHtmlAsync(featureId, cancellationToken).ConfigureAwait(false);
        if (outcome is not BusinessCaseOutcome.Html page) return outcome;
        return await printer.PrintAsync(page.Document, cancellationToken).ConfigureAwait(false) switch
        {
            PrintOutcome.Printed printed => new BusinessCaseOutcome.Pdf(printed.Pdf, printed.PageCount, Path.ChangeExtension(page.FileName, ".pdf")),
            PrintOutcome.NoBrowser missing => new BusinessCaseOutcome.NotPrinted(
                $"{missing.Reason} Or print from your own browser: /features/{featureId}/business-case in the app, and the HTML document "
                + "that finops business-case writes to a name ending in .html, are made for it."),
            PrintOutcome.Failed failed => new BusinessCaseOutcome.NotPrinted(failed.Reason),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }

    /// <summary>The program's version, with the first digits of its revision where the build knew it.</summary>
    private static string Version
    {
        get
        {
            var assembly = typeof(BusinessCases).Assembly;
            var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
                ?? $"{assembly.GetName().Version}";
            var revision = version.IndexOf('+', StringComparison.Ordinal);
            return revision < 0 ? version : version[..Math.Min(version.Length, revision + 1 + RevisionDigits)];
        }
    }
}
