namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>Whether a column has to be in the header.</summary>
public enum FocusPresence
{
    /// <summary>In every file.</summary>
    Mandatory,

    /// <summary>Better there than not.</summary>
    Recommended,

    /// <summary>Where the provider offers what it is about, which a file does not say: that it is missing is no finding.</summary>
    Conditional,
}
