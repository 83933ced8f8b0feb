using FinOpsDashboard.Web.Security;

namespace FinOpsDashboard.Web.Endpoints.Api;

/// <summary>Sees to it that whatever goes wrong under the HTTP interface is answered as problem details, and that no answer is kept on the way.</summary>
internal static class ApiAnswers
{
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (!ApiAddress.Contains(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiAnswers))
                .LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest) return;
        response.ContentLength = null;
        if (response.StatusCode == StatusCodes.Status401Unauthorized && response.Headers.WWWAuthenticate.Count == 0) ApiTokenHandler.AskForToken(response);
        await ApiProblem.Of(response.StatusCode).ExecuteAsync(context);
    }
}
