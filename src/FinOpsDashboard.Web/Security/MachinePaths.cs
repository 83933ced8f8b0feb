namespace FinOpsDashboard.Web.Security;

/// <summary>Addresses that programs ask: they want a status, not a page.</summary>
internal static class MachinePaths
{
    private static readonly PathString[] Roots = ["/api", "/health", "/openapi", "/_blazor", "/_framework"];

    public static bool Contains(PathString path) => Array.Exists(Roots, root => path.StartsWithSegments(root));
}
