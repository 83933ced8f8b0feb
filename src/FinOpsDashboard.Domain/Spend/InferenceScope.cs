namespace FinOpsDashboard.Domain.Spend;

/// <summary>How far requests were routed. The default value is <see cref="Unknown"/>.</summary>
public enum InferenceScope
{
    /// <summary>
    /// The bill does not tell, or routing does not matter. A marketplace row that is not global may be either in-Region or geographic.
    /// </summary>
    Unknown,

    /// <summary>In the Region that was called. First-party rows of geographic profiles look the same and cost the same.</summary>
    InRegion,

    /// <summary>Over the Regions of one geography, through a profile such as <c>us.</c> or <c>eu.</c>.</summary>
    Geo,

    /// <summary>Over all Regions, through a <c>global.</c> profile.</summary>
    Global,
}
