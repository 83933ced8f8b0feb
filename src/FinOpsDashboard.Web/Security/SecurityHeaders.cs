namespace FinOpsDashboard.Web.Security;

/// <summary>Headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// The one style sheet that the charts library (4.7.0) writes into each chart, for a legend that we do not use. A browser test fails when
    /// a newer version writes another.
    /// </summary>
    private const string ChartLegendStyle = "'sha256-aSysLrDECVdJ6L+jLf8CC5QKLmwRuk/OZiZk9mYky8A='";

    /// <summary>
    /// No inline script and no style sheet but ours. Inline style attributes stay allowed: the component library, charts and virtual lists
    /// size things with them.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; script-src 'self'; "
        + $"style-src 'self' {ChartLegendStyle}; style-src-attr 'unsafe-inline'";

    /// <summary>For a document that stands alone: the style sheet inside it, and nothing that loads or runs.</summary>
    public const string PrintedPagePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var answered = (HttpContext)state;
            var isPrinted = answered.GetEndpoint()?.Metadata.GetMetadata<PrintedPageAttribute>() is not null;
            Apply(answered.Response.Headers, isPrinted ? PrintedPagePolicy : ContentSecurityPolicy);
            return Task.CompletedTask;
        }, context);
        return next(context);
    });

    private static void Apply(IHeaderDictionary headers, string contentSecurityPolicy)
    {
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
