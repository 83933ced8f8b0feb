namespace FinOpsDashboard.Application.Notifications;

/// <summary>One line of a notice.</summary>
/// <param name="Label">What it is, such as <c>Billed to date</c>.</param>
/// <param name="Value">The figure with its unit, written for a reader, such as <c>$48,210</c>.</param>
public sealed record NoticeFact(string Label, string Value);
