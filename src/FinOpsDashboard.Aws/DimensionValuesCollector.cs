using Amazon.CostExplorer.Model;

namespace FinOpsDashboard.Aws;

/// <summary>Merges pages of a dimension's values, keeping those that are wanted, each once.</summary>
internal sealed class DimensionValuesCollector(Func<string, bool> isWanted) : IPageCollector<GetDimensionValuesResponse, IReadOnlyList<string>>
{
    private readonly HashSet<string> _values = [];

    public void Add(GetDimensionValuesResponse page)
    {
        if (page.DimensionValues is null) throw new MalformedAnswerException("A page has no DimensionValues.");
        foreach (var entry in page.DimensionValues)
            if (entry.Value is { } value && isWanted(value)) _values.Add(value);
    }

    public IReadOnlyList<string> Result() => [.. _values];
}
