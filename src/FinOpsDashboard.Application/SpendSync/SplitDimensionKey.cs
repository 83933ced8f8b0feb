namespace FinOpsDashboard.Application.SpendSync;

/// <summary>A dimension that spend is split by.</summary>
public sealed record SplitDimensionKey
{
    private const string TagPrefix = "tag:";

    private SplitDimensionKey(string text, CostGrouping grouping) => (Text, Grouping) = (text, grouping);

    /// <summary>The linked accounts.</summary>
    public static SplitDimensionKey Account { get; } = new("account", CostGrouping.LinkedAccount);

    /// <summary>The dimension as the commands name it: <c>account</c> or <c>tag:team</c>.</summary>
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

    /// <summary>Reads <c>account</c> or <c>tag:team</c>.</summary>
    public static bool TryParse(string? text, out SplitDimensionKey? key)
    {
        key = text switch
        {
            "account" => Account,
            not null when text.StartsWith(TagPrefix, StringComparison.Ordinal) && text.Length > TagPrefix.Length => Tag(text[TagPrefix.Length..]),
            _ => null,
        };
        return key is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
