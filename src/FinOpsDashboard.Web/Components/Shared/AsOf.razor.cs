using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Shared;

/// <summary>How old figures are.</summary>
public sealed partial class AsOf
{
    /// <summary>When they were pulled, UTC; null when never.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset? Moment { get; set; }

    private string? Machine => Moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
