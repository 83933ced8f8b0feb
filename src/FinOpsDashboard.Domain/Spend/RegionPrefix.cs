namespace FinOpsDashboard.Domain.Spend;

/// <summary>Takes the Region code off a usage type.</summary>
internal static class RegionPrefix
{
    /// <summary>The code and what follows the separator; an empty code and the whole text where it does not start with one.</summary>
    public static (string Prefix, string Remainder) Split(string usageType, char separator)
    {
        var end = usageType.IndexOf(separator, StringComparison.Ordinal);
        return end > 0 && BedrockRegions.LooksLikePrefix(usageType.AsSpan(0, end))
            ? (usageType[..end], usageType[(end + 1)..])
            : ("", usageType);
    }
}
