namespace FinOpsDashboard.Web.Security;

/// <summary>Addresses of the account pages.</summary>
internal static class AccountPages
{
    public const string Setup = "/account/setup";
    public const string SignIn = "/account/login";
    public const string SignOut = "/account/logout";
    public const string Denied = "/account/denied";
    public const string ReturnUrl = "returnUrl";

    /// <summary>Only addresses of this app are followed after signing in.</summary>
    public static string LocalOrHome(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            ? address
            : "/";
}
