using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>A document as the command prints it.</summary>
/// <param name="Document">What is written as JSON.</param>
internal sealed record ApiDocument(object Document) : IResult
{
    /// <summary>Where remarks go that a command writes to standard error: the documents have no place for them.</summary>
    public const string RemarkHeader = "FinOps-Remark";

    /// <summary>What a reader has to know beside the document, in ASCII.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        if (Remarks.Count > 0) httpContext.Response.Headers[RemarkHeader] = string.Join(' ', Remarks);
        return Document is ReadOnlyMemory<byte> written
            ? httpContext.Response.Body.WriteAsync(written, httpContext.RequestAborted).AsTask()
            : DocumentJson.WriteAsync(httpContext.Response.Body, Document, httpContext.RequestAborted);
    }
}
