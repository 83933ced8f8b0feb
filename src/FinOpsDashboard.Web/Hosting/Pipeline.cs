using FinOpsDashboard.Web.Components;
using FinOpsDashboard.Web.Endpoints;
using FinOpsDashboard.Web.Endpoints.Api;
using FinOpsDashboard.Web.Guide;
using FinOpsDashboard.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>The order in which a request passes, and what answers it.</summary>
internal static class Pipeline
{
    /// <summary>Proxies first, then errors, then headers that every answer carries, then who asks and what may be asked.</summary>
    public static WebApplication UsePipeline(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<FinOpsOptions>>().Value;
        if (options.KnownProxies.Count + options.KnownProxyNetworks.Count > 0) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }
        else
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(AnswerMachinesWithoutPages);
        app.Use(ApiAnswers.GuardAsync);
        app.UseRouting();
        app.UseRateLimiter();
        app.Use(HealthEndpoints.AnswerWithoutDatabase);
        app.UseMiddleware<FirstRun>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    private static Task AnswerMachinesWithoutPages(HttpContext context, RequestDelegate next)
    {
        if (MachinePaths.Contains(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(context);
    }

    public static WebApplication MapFinOpsEndpoints(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new OpenBeforeSetupAttribute());
        app.MapHealth();
        app.MapAccountEndpoints();
        app.MapSpend();
        app.MapFocus();
        app.MapFeatures();
        app.MapBusinessCases();
        app.MapApi();
        app.MapGuide();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = "'none'")
            .AddAdditionalAssemblies([.. app.Services.GetServices<PageAssembly>().Select(further => further.Assembly)]);
        return app;
    }
}
