using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>For whoever watches the process: alive says nothing about the database, ready does, to those who are signed in.</summary>
internal static class HealthEndpoints
{
    private const string Ready = "/health/ready";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("Healthy"))
            .AllowAnonymous()
            .WithMetadata(new OpenBeforeSetupAttribute());
        endpoints.MapHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>Who asks is looked up in the database too: where that fails, the app is not ready, and an error page would say nothing.</summary>
    public static async Task AnswerWithoutDatabase(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && context.Request.Path == Ready && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HealthEndpoints))
                .LogError(exception, "Readiness could not be checked");
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(nameof(HealthStatus.Unhealthy), context.RequestAborted);
        }
    }

    /// <summary>The status, then a line for each check that is not healthy; what an exception says stays in the log.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"{entry.Key}: {(entry.Value.Exception is null ? entry.Value.Description : "The check failed; the log says why.")}");
        return context.Response.WriteAsync(string.Join('\n', lines.Prepend($"{report.Status}")), context.RequestAborted);
    }
}
