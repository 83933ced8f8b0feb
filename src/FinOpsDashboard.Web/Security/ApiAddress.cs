namespace FinOpsDashboard.Web.Security;

/// <summary>Where the HTTP interface is.</summary>
internal static class ApiAddress
{
    public const string Root = "/api";
    public const string V1 = Root + "/v1";

    public static bool Contains(PathString path) => path.StartsWithSegments(Root);
}
