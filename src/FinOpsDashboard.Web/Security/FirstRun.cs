namespace FinOpsDashboard.Web.Security;

/// <summary>While no account exists, people are led to the page that makes the administrator; programs hear that they are not signed in.</summary>
internal sealed class FirstRun(RequestDelegate next, SetupState setup)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isOpen = context.GetEndpoint()?.Metadata.GetMetadata<OpenBeforeSetupAttribute>() is not null;
        if (isOpen || await setup.IsDoneAsync(context.RequestAborted)) await next(context);
        else if (MachinePaths.Contains(context.Request.Path)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect(context.Request.PathBase + AccountPages.Setup);
    }
}
