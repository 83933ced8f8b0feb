using FinOpsDashboard.Application.HourlySpend;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Hourly;

/// <summary>What has to be set before hours are pulled, and what AWS said last.</summary>
public sealed partial class HourlySetup
{
    /// <summary>What is known of hours.</summary>
    [Parameter, EditorRequired]
    public required HourlyReport Report { get; set; }

    private string Configured => Report.ConfiguredDays == 0 ? "It is not set now." : $"It is set to {Report.ConfiguredDays} now.";
}
