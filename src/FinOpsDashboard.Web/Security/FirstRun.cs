namespace FinOpsDashboard.Web.Security;

/// <summary>While no account exists, every request leads to the page that makes the administrator.</summary>
internal sealed class FirstRun(RequestDelegate next, SetupState setup)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isOpen = context.GetEndpoint()?.Metadata.GetMetadata<OpenBeforeSetupAttribute>() is not null;
        if (isOpen || await setup.IsDoneAsync(context.RequestAborted)) await next(context);
        else context.Response.Redirect(context.Request.PathBase + AccountPages.Setup);
    }
}
