namespace FinOpsDashboard.Aws;

/// <summary>Merges pages of names, each once; an empty one names nothing.</summary>
/// <param name="member">What the page calls its list, for messages.</param>
/// <param name="namesOf">The list of a page.</param>
internal sealed class NameCollector<TPage>(string member, Func<TPage, List<string>?> namesOf) : IPageCollector<TPage, IReadOnlyList<string>>
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public void Add(TPage page)
    {
        var names = namesOf(page) ?? throw new MalformedAnswerException($"A page has no {member}.");
        _names.UnionWith(names.Where(name => !string.IsNullOrEmpty(name)));
    }

    public IReadOnlyList<string> Result() => [.. _names];
}
