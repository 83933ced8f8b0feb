using System.Net;
using System.Threading.RateLimiting;
using FinOpsDashboard.Application;
using FinOpsDashboard.Application.Commitments;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Aws;
using FinOpsDashboard.Data;
using FinOpsDashboard.Reporting;
using FinOpsDashboard.Reporting.Notifications;
using FinOpsDashboard.Web.Endpoints.Api;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>Registers what the web app is made of.</summary>
internal static class HostServices
{
    /// <summary>The database, brought up to date before the first request.</summary>
    public static IServiceCollection AddFinOpsStore(this IServiceCollection services, IConfiguration configuration)
    {
        // Read late, so that a host which adds configuration after this call is heard.
        var connection = configuration.GetConnectionString(DataServices.ConnectionName) ?? DataServices.DefaultConnectionString;
        services.AddData(connection);
        services.AddSingleton(DatabaseLocation.Of(connection));
        services.AddHostedService<DatabaseStartup>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database").AddCheck<SyncAgeHealthCheck>("sync");
        return services;
    }

    /// <summary>Options, keys, proxies, rate limit, error details.</summary>
    public static IServiceCollection AddFinOpsHost(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FinOpsOptions>().BindConfiguration(FinOpsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = configuration.GetSection(FinOpsOptions.Section).Get<FinOpsOptions>() ?? new FinOpsOptions();
        services.AddDataProtection()
            .SetApplicationName("FinOpsDashboard")
            .PersistKeysToFileSystem(new DirectoryInfo(options.KeysPath));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<FinOpsOptions>>((headers, finOps) => TrustProxies(headers, finOps.Value));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(LimitSignIn);
            limiter.OnRejected = async (context, cancellationToken) =>
            {
                context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await context.HttpContext.Response.WriteAsync("Too many attempts to sign in. Wait a minute and try again.", cancellationToken);
            };
        });
        services.AddProblemDetails();
        services.AddApiDescription();
        services.AddSingleton<EvaluationGate>();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>What the product does, with Cost Explorer as its source of costs.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.AddApplication();
        services.AddAwsCostSource();
        services.AddOptions<AwsCostOptions>().BindConfiguration(AwsCostOptions.SectionName);
        services.AddOptions<SpendSyncOptions>().BindConfiguration(SpendSyncOptions.Section).ValidateOnStart();
        services.AddOptions<FocusExportOptions>().BindConfiguration(FocusExportOptions.Section);
        services.AddHostedService<SyncSchedule>();
        services.AddReporting();
        services.AddOptions<ReportingOptions>().BindConfiguration(ReportingOptions.SectionName);
        services.AddNotificationReceivers();
        services.AddOptions<NotificationOptions>().BindConfiguration(NotificationOptions.Section);
        services.AddHostedService<LedgerWatch>();
        services.AddHostedService<NoticeSender>();
        return services;
    }

    /// <summary>Blazor.</summary>
    public static IServiceCollection AddWebUi(this IServiceCollection services)
    {
        // A pasted week of hours is the largest message: a line break or a tab takes two bytes of it.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 4 * WeekText.MostCharacters);
        services.AddCascadingAuthenticationState();
        return services;
    }

    private static void TrustProxies(ForwardedHeadersOptions headers, FinOpsOptions options)
    {
        headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in options.KnownProxies) headers.KnownProxies.Add(IPAddress.Parse(proxy));
        foreach (var network in options.KnownProxyNetworks) headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
    }

    private static RateLimitPartition<string> LimitSignIn(HttpContext context)
    {
        var signsIn = HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/account");
        if (!signsIn || context.Request.Path.StartsWithSegments("/account/logout")) return RateLimitPartition.GetNoLimiter("");
        var permits = context.RequestServices.GetRequiredService<IOptions<FinOpsOptions>>().Value.SignInAttemptsPerMinute;
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }
}
