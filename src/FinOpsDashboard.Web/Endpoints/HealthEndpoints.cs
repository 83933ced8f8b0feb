using FinOpsDashboard.Web.Security;

namespace FinOpsDashboard.Web.Endpoints;

/// <summary>For whoever watches the process: alive says nothing about the database, ready does.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Text("Healthy"))
            .AllowAnonymous()
            .WithMetadata(new OpenBeforeSetupAttribute());
        endpoints.MapHealthChecks("/health/ready");
    }
}
