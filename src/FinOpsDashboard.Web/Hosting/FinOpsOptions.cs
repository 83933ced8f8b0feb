using System.ComponentModel.DataAnnotations;

namespace FinOpsDashboard.Web.Hosting;

/// <summary>How the web app runs. Section <c>FinOps</c>.</summary>
public sealed class FinOpsOptions
{
    public const string Section = "FinOps";

    /// <summary>
    /// Folder of the keys that protect sign-in cookies. Default: <c>keys</c> in the working directory, where the database file is by default too.
    /// Has to outlive the app: without it everybody is signed out at each start.
    /// </summary>
    [Required]
    public string KeysPath { get; set; } = "keys";

    /// <summary>Seconds after which an open page checks that its user may still use it. Default 300; 1 to 3,600.</summary>
    [Range(1, 3600)]
    public int RevalidateSignInSeconds { get; set; } = 300;

    /// <summary>Attempts to sign in, and as many wrong API tokens, that one address may make per minute. Default 10.</summary>
    [Range(1, 10_000)]
    public int SignInAttemptsPerMinute { get; set; } = 10;

    /// <summary>Hours between two pulls from Cost Explorer, the first at start; 0 to 168. Default 0: never, since every request costs $0.01.</summary>
    [Range(0, 168)]
    public int SyncEveryHours { get; set; }

    /// <summary>Addresses of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Default: none.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>Networks of such proxies, such as <c>10.0.0.0/8</c>. Default: none.</summary>
    public IList<string> KnownProxyNetworks { get; } = [];
}
