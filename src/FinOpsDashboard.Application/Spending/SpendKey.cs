using FinOpsDashboard.Application.SpendSync;

namespace FinOpsDashboard.Application.Spending;

/// <summary>What actuals are grouped or filtered by.</summary>
public sealed record SpendKey
{
    private SpendKey(string word, SpendKeySource source) => (Word, Source) = (word, source);

    /// <summary>The service as billed.</summary>
    public static SpendKey Service { get; } = new("service", SpendKeySource.Line);

    /// <summary>The usage type as billed.</summary>
    public static SpendKey UsageType { get; } = new("usageType", SpendKeySource.Line);

    /// <summary>The model's display name.</summary>
    public static SpendKey Model { get; } = new("model", SpendKeySource.Line);

    /// <summary>Input, output, cache read and so on.</summary>
    public static SpendKey TokenKind { get; } = new("tokenKind", SpendKeySource.Line);

    /// <summary>The service tier.</summary>
    public static SpendKey Tier { get; } = new("tier", SpendKeySource.Line);

    /// <summary>In-region, geo or global.</summary>
    public static SpendKey Scope { get; } = new("scope", SpendKeySource.Line);

    /// <summary>The region where the request entered.</summary>
    public static SpendKey Region { get; } = new("region", SpendKeySource.Line);

    /// <summary>The linked account.</summary>
    public static SpendKey Account { get; } = new("account", SpendKeySource.Dimension);

    /// <summary>The product feature that carries the spend.</summary>
    public static SpendKey Feature { get; } = new("feature", SpendKeySource.Allocation);

    /// <summary>The charge type.</summary>
    public static SpendKey RecordType { get; } = new("recordType", SpendKeySource.RecordType);

    /// <summary>The keys with a fixed name, in the order that a list offers them.</summary>
    public static IReadOnlyList<SpendKey> All { get; } =
        [Feature, Model, TokenKind, Tier, Scope, Region, Service, UsageType, Account, RecordType];

    /// <summary>The key as commands and addresses name it: <c>usageType</c>, <c>tag:team</c>.</summary>
    public string Word { get; }

    /// <summary>Which stored rows carry the key.</summary>
    public SpendKeySource Source { get; }

    /// <summary>A cost allocation tag.</summary>
    public static SpendKey Tag(string key) => new(SplitDimensionKey.Tag(key).Text, SpendKeySource.Dimension);

    /// <summary>Reads a word; case matters only in a tag's key.</summary>
    public static bool TryParse(string? word, out SpendKey? key)
    {
        key = All.FirstOrDefault(known => string.Equals(known.Word, word, StringComparison.OrdinalIgnoreCase));
        if (key is null && SplitDimensionKey.TryParse(word, out var dimension)) key = new SpendKey(dimension!.Text, SpendKeySource.Dimension);
        return key is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Word;
}
