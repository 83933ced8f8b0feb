namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>How much a broken rule matters.</summary>
public enum FocusSeverity
{
    /// <summary>FOCUS says MUST: the file does not conform.</summary>
    Violation,

    /// <summary>FOCUS says SHOULD or RECOMMENDED, or the rule depends on what the provider offers: the file conforms all the same.</summary>
    Remark,
}
