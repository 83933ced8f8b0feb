namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>Something that is wrong in a scenario, and where.</summary>
/// <param name="Path">The place in the document, such as <c>options[2].levers[0].student</c>.</param>
/// <param name="Message">What is wrong, in words, and what would be right.</param>
public sealed record ScenarioFault(string Path, string Message)
{
    /// <summary>The fault on one line: <c>path: message</c>.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
