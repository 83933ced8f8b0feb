using FinOpsDashboard.Reporting.Cases;
using FinOpsDashboard.Web.Security;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>The business case of a feature, to read and print, and as PDF. The fallback policy lets nobody in who is not signed in.</summary>
internal static class BusinessCaseEndpoints
{
    public static void MapBusinessCases(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/features/{id}/business-case", async (string id, BusinessCases cases, CancellationToken cancellationToken) =>
                Answer(await cases.GetHtmlAsync(id, cancellationToken)))
            .WithMetadata(new PrintedPageAttribute());
        endpoints.MapGet("/features/{id}/business-case.pdf", async (string id, BusinessCases cases, CancellationToken cancellationToken) =>
            Answer(await cases.GetPdfAsync(id, cancellationToken)));
    }

    private static IResult Answer(BusinessCaseOutcome outcome) => outcome switch
    {
        BusinessCaseOutcome.Html html => Results.Content(html.Document, "text/html; charset=utf-8"),
        BusinessCaseOutcome.Pdf pdf => Results.Bytes(pdf.Document, "application/pdf", pdf.FileName),
        BusinessCaseOutcome.UnknownFeature => Results.NotFound(),
        BusinessCaseOutcome.NotEvaluated refusal => Refused("There is no business case yet", refusal.Reason, StatusCodes.Status409Conflict),
        BusinessCaseOutcome.NotPrinted refusal => Refused("The PDF could not be made", refusal.Reason, StatusCodes.Status503ServiceUnavailable),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static IResult Refused(string title, string reason, int status) =>
        Results.Text($"{title}.\n\n{reason}\n", "text/plain; charset=utf-8", statusCode: status);
}
