namespace FinOpsDashboard.Application.Guide;

/// <summary>A kind of object in a document, with its fields.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Title">Its name: "workload", or "levers · batch" for one of several kinds.</param>
/// <param name="Fields">The fields in the order of the document.</param>
public sealed record ReferenceSection(string Id, string Title, IReadOnlyList<ReferenceField> Fields)
{
    /// <summary>Every place where it stands, such as <c>models.*.modelUnit</c>; <c>*</c> is a name of your choice, <c>[]</c> an item of a list.</summary>
    public required IReadOnlyList<string> Places { get; init; }
}
