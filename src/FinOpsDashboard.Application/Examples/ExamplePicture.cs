namespace FinOpsDashboard.Application.Examples;

/// <summary>The picture that goes with an example.</summary>
public enum ExamplePicture
{
    /// <summary>None: the table says it all.</summary>
    None,

    /// <summary>Monthly cost against volume.</summary>
    Volume,

    /// <summary>Monthly cost against the hit rate of the prompt cache.</summary>
    HitRate,
}
