namespace FinOpsDashboard.Application.Guide;

/// <summary>How something is computed.</summary>
/// <param name="Word">Its word in documents, such as <c>promptCaching</c> or <c>paybackMonths</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Words">What happens, in plain English.</param>
/// <param name="Lines">The arithmetic, in the words of the document.</param>
public sealed record Formula(string Word, string Title, string Words, IReadOnlyList<string> Lines);
