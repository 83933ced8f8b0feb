using System.ComponentModel.DataAnnotations;

namespace FinOpsDashboard.Reporting;

/// <summary>How documents are printed.</summary>
public sealed class ReportingOptions
{
    /// <summary>The section of the configuration: <c>FinOps:Reporting</c>.</summary>
    public const string SectionName = "FinOps:Reporting";

    /// <summary>The Chromium, Chrome or Edge that prints; none by default: the first one on the PATH is taken.</summary>
    public string? ChromiumPath { get; set; }

    /// <summary>
    /// Whether the browser runs in its own sandbox; true by default, never as root. A container without user namespaces, as Docker's
    /// default profile makes them, needs false: the container itself stands in for it.
    /// </summary>
    public bool ChromiumSandbox { get; set; } = true;

    /// <summary>How long one print may take, in seconds; 60 by default, 1 to 600.</summary>
    [Range(1, 600)]
    public int PrintTimeoutSeconds { get; set; } = 60;

    /// <summary>How many documents are printed at the same time; the others wait. 2 by default, 1 to 8: each is a browser of some 300 MB.</summary>
    [Range(1, 8)]
    public int ConcurrentPrints { get; set; } = 2;
}
