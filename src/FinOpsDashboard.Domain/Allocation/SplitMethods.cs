using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>The words of <see cref="SplitMethod"/> in documents, commands and addresses, such as <c>directCost</c>.</summary>
public static class SplitMethods
{
    /// <summary>All words, in the order that a list offers them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<SplitMethod>().Select(ToWord)];

    /// <summary>The word for a method.</summary>
    public static string ToWord(this SplitMethod method) => EnumWords<SplitMethod>.WordOf(method);

    /// <summary>Reads the word for a method; false when there is no such word.</summary>
    public static bool TryParse(string? word, out SplitMethod method) => EnumWords<SplitMethod>.TryParse(word, out method);
}
