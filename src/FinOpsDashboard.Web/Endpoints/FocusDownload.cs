using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Domain.Time;
using FinOpsDashboard.Web.Endpoints.Api;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>Sends a FOCUS file row by row, as the ledger was when it was asked for.</summary>
internal static class FocusDownload
{
    /// <summary>Opens the file; it is closed with the answer, whatever becomes of it. A failure on the way cuts the answer off.</summary>
    public static async Task<IResult> OpenAsync(HttpContext context, FocusExport export, DateRange period)
    {
        var file = await export.OpenAsync(period, context.RequestAborted);
        context.Response.RegisterForDisposeAsync(file);
        var remarks = string.Join(' ', file.Remarks());
        if (remarks.Length > 0) context.Response.Headers[ApiDocument.RemarkHeader] = remarks;
        return Results.Stream(output => file.WriteAsync(output, context.RequestAborted), "text/csv; charset=utf-8", file.Name);
    }
}
