namespace FinOpsDashboard.Application.Guide;

/// <summary>A field of a document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">Type and range: "a whole number from 1 to 60".</param>
/// <param name="Default">What it is when it is not there: "required", "0", "not given".</param>
/// <param name="About">What it is about.</param>
/// <param name="SectionId">The section that says what is inside; null for a plain value.</param>
public sealed record ReferenceField(string Name, string Form, string Default, string About, string? SectionId);
