namespace FinOpsDashboard.Web.Components.Allocating;

/// <summary>A feature that may take part in a shared cost, while it is edited.</summary>
public sealed class ReceiverForm
{
    public required string FeatureId { get; init; }

    public required string Name { get; init; }

    public bool IsChosen { get; set; }

    /// <summary>Its share in percent, with fixed shares.</summary>
    public decimal? Percent { get; set; }
}
