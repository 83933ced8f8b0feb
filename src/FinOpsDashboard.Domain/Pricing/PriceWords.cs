using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Pricing;

/// <summary>
/// The words for prices in documents and commands: camelCase, such as <c>modelUnitHour</c> and <c>sixMonths</c>. Compared exactly.
/// </summary>
public static class PriceWords
{
    /// <summary>The word for a kind of price.</summary>
    public static string ToWord(this PriceKind kind) => EnumWords<PriceKind>.WordOf(kind);

    /// <summary>The word for a commitment.</summary>
    public static string ToWord(this CommitmentTerm term) => EnumWords<CommitmentTerm>.WordOf(term);

    /// <summary>The word for a confidence.</summary>
    public static string ToWord(this PriceConfidence confidence) => EnumWords<PriceConfidence>.WordOf(confidence);

    /// <summary>Reads the word for a kind of price; false when there is no such word.</summary>
    public static bool TryParsePriceKind(string? word, out PriceKind kind) => EnumWords<PriceKind>.TryParse(word, out kind);

    /// <summary>Reads the word for a commitment; false when there is no such word.</summary>
    public static bool TryParseCommitmentTerm(string? word, out CommitmentTerm term) => EnumWords<CommitmentTerm>.TryParse(word, out term);

    /// <summary>Reads the word for a confidence; false when there is no such word.</summary>
    public static bool TryParseConfidence(string? word, out PriceConfidence confidence) =>
        EnumWords<PriceConfidence>.TryParse(word, out confidence);
}
