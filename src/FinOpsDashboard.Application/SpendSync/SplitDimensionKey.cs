namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A dimension that spend is split by.</summary>
public sealed record SplitDimensionKey
{
    private const string TagPrefix = "tag:";
    private const string CategoryPrefix = "costCategory:";

    private SplitDimensionKey(string text, CostGrouping grouping) => (Text, Grouping) = (text, grouping);

    /// <summary>The linked accounts.</summary>
    public static SplitDimensionKey Account { get; } = new("account", CostGrouping.LinkedAccount);

    /// <summary>The dimension as the commands name it: <c>account</c>, <c>tag:team</c> or <c>costCategory:Unit</c>.</summary>
    public string Text { get; }

    /// <summary>What Cost Explorer is asked to group by.</summary>
    public CostGrouping Grouping { get; }

    /// <summary>A cost allocation tag.</summary>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static SplitDimensionKey Tag(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new SplitDimensionKey(TagPrefix + key, CostGrouping.Tag(key));
    }

    /// <summary>A cost category.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static SplitDimensionKey CostCategory(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new SplitDimensionKey(CategoryPrefix + name, CostGrouping.CostCategory(name));
    }

    /// <summary>Reads <c>account</c>, <c>tag:team</c> or <c>costCategory:Unit</c>.</summary>
    public static bool TryParse(string? text, out SplitDimensionKey? key)
    {
        key = text switch
        {
            "account" => Account,
            not null when text.StartsWith(TagPrefix, StringComparison.Ordinal) && text.Length > TagPrefix.Length => Tag(text[TagPrefix.Length..]),
            not null when text.StartsWith(CategoryPrefix, StringComparison.Ordinal) && text.Length > CategoryPrefix.Length =>
                CostCategory(text[CategoryPrefix.Length..]),
            _ => null,
        };
        return key is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
