namespace FinOpsDashboard.Application.Guide;

/// <summary>What to know of some columns of the FOCUS export.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What stands there, or why nothing does.</param>
/// <param name="Columns">The columns.</param>
public sealed record FocusNote(string Title, string Text, IReadOnlyList<string> Columns);
