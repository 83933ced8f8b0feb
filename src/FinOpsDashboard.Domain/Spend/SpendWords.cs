namespace FinOpsDashboard.Domain.Spend;

/// <summary>
/// The words for derived keys in documents, commands and addresses: camelCase, such as <c>cacheRead</c> and <c>latencyOptimized</c>.
/// Compared exactly.
/// </summary>
public static class SpendWords
{
    /// <summary>The word for a token kind.</summary>
    public static string ToWord(this TokenKind kind) => EnumWords<TokenKind>.WordOf(kind);

    /// <summary>The word for a service tier.</summary>
    public static string ToWord(this ServiceTier tier) => EnumWords<ServiceTier>.WordOf(tier);

    /// <summary>The word for an inference scope.</summary>
    public static string ToWord(this InferenceScope scope) => EnumWords<InferenceScope>.WordOf(scope);

    /// <summary>The word for a billing route.</summary>
    public static string ToWord(this BillingRoute route) => EnumWords<BillingRoute>.WordOf(route);

    /// <summary>Reads the word for a token kind; false, and <see cref="TokenKind.Other"/>, when there is no such word.</summary>
    public static bool TryParseTokenKind(string? word, out TokenKind kind) => EnumWords<TokenKind>.TryParse(word, out kind);

    /// <summary>Reads the word for a service tier; false, and <see cref="ServiceTier.None"/>, when there is no such word.</summary>
    public static bool TryParseServiceTier(string? word, out ServiceTier tier) => EnumWords<ServiceTier>.TryParse(word, out tier);

    /// <summary>Reads the word for a scope; false, and <see cref="InferenceScope.Unknown"/>, when there is no such word.</summary>
    public static bool TryParseInferenceScope(string? word, out InferenceScope scope) =>
        EnumWords<InferenceScope>.TryParse(word, out scope);

    /// <summary>Reads the word for a billing route; false, and <see cref="BillingRoute.Other"/>, when there is no such word.</summary>
    public static bool TryParseBillingRoute(string? word, out BillingRoute route) => EnumWords<BillingRoute>.TryParse(word, out route);
}
