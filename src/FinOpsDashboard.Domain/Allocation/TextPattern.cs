namespace FinOpsDashboard.Domain.Allocation;

/// <summary>Patterns in which <c>*</c> stands for any text; all else is itself, in either case.</summary>
public static class TextPattern
{
    /// <summary>Whether a text fits a pattern, in time linear in their product.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, resume) = (p++, t);
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t]))
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++resume);
            else
                return false;
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
