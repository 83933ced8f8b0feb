namespace FinOpsDashboard.Application.FocusChecks;

/// <summary>A column of FOCUS 1.2.</summary>
/// <param name="Name">Its id.</param>
/// <param name="PresenceId">The rule about its presence, by its id in the rule model.</param>
/// <param name="Presence">Whether it has to be there.</param>
public sealed record FocusColumnRule(string Name, string PresenceId, FocusPresence Presence);
