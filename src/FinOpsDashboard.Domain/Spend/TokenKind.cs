namespace FinOpsDashboard.Domain.Spend;

/// <summary>What sort of tokens a row counts. The default value is <see cref="Other"/>: unknown is never taken for input.</summary>
public enum TokenKind
{
    /// <summary>No token quantity, or one that was not understood.</summary>
    Other,

    /// <summary>Text tokens sent to a model, those of a prompt cache excepted.</summary>
    Input,

    /// <summary>Text tokens that a model answered.</summary>
    Output,

    /// <summary>Input tokens read from a prompt cache.</summary>
    CacheRead,

    /// <summary>Input tokens written to a prompt cache for five minutes, or for the only time that the model offers.</summary>
    CacheWrite,

    /// <summary>Input tokens written to a prompt cache for 30 minutes.</summary>
    CacheWrite30m,

    /// <summary>Input tokens written to a prompt cache for one hour.</summary>
    CacheWrite1h,

    /// <summary>Image tokens, in or out.</summary>
    Image,

    /// <summary>Audio and speech tokens, in or out.</summary>
    Audio,

    /// <summary>Video tokens, in or out.</summary>
    Video,
}
