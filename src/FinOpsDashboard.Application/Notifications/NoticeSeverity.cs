namespace FinOpsDashboard.Application.Notifications;

/// <summary>How much a notice matters.</summary>
public enum NoticeSeverity
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Somebody should look at it.</summary>
    Warning,

    /// <summary>A limit is passed already.</summary>
    Critical,
}
