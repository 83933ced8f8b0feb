using System.Text.RegularExpressions;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>What a usage type without its Region code says about tokens.</summary>
/// <param name="ModelText">The model as it stands there; empty in marketplace rows.</param>
/// <param name="Kind">Never <see cref="TokenKind.Other"/>.</param>
/// <param name="Tier">The tier; standard where none is named.</param>
/// <param name="Scope">The routing; unknown where none is named.</param>
/// <param name="IsLongContext">Whether it is the price beyond the context threshold.</param>
internal sealed partial record TokenUsage(string ModelText, TokenKind Kind, ServiceTier Tier, InferenceScope Scope, bool IsLongContext)
{
    /// <summary>Whether the model answered the tokens; matters for images, sound and video, whose kinds do not tell.</summary>
    public bool IsOutput { get; private init; }

    /// <summary>
    /// Reads <c>{model}[-mantle]-{kind}[-{qualifier}…]</c>. Null unless every word behind the model is understood:
    /// a row with an unknown qualifier has an unknown price, so it must not pass for a plain one.
    /// </summary>
    public static TokenUsage? Parse(string text)
    {
        var match = Grammar().Match(text);
        if (!match.Success || KindOf(match) is not { } kind) return null;
        if (KindWords().IsMatch(match.Groups["model"].Value)) return null;

        var tier = ServiceTier.Standard;
        var scope = InferenceScope.Unknown;
        var isLongContext = false;
        foreach (var qualifier in match.Groups["qualifier"].Captures.Select(capture => capture.Value.ToLowerInvariant()))
        {
            if (qualifier is "standard") continue;
            if (qualifier is "long-context" or "long-ctx" or "lctx")
                isLongContext = true;
            else if (ScopeOf(qualifier) is { } namedScope && scope is InferenceScope.Unknown)
                scope = namedScope;
            else if (TierOf(qualifier) is { } namedTier && tier is ServiceTier.Standard)
                tier = namedTier;
            else
                return null;
        }

        var isOutput = match.Groups["direction"].Value.ToLowerInvariant() is "output" or "response";
        return new TokenUsage(ModelTextOf(match), kind, tier, scope, isLongContext) { IsOutput = isOutput };
    }

    /// <summary>
    /// The "text" of <c>TitanEmbeddingV2-Text-input-tokens</c> belongs to the model,
    /// that of <c>Nova2.0Pro-text-input-tokens</c> to the kind.
    /// </summary>
    private static string ModelTextOf(Match match)
    {
        var model = match.Groups["model"].Value;
        var modelWithText = model + "-Text";
        return match.Groups["media"].Success && BedrockModels.Find(modelWithText) is not null ? modelWithText : model;
    }

    private static TokenKind? KindOf(Match match)
    {
        var lifetime = match.Groups["lifetime"].Value.ToLowerInvariant();
        return (match.Groups["cache"].Value.ToLowerInvariant(), lifetime) switch
        {
            ("read", "") => TokenKind.CacheRead,
            ("write", "") => TokenKind.CacheWrite,
            ("write", "30m") => TokenKind.CacheWrite30m,
            ("write", "1h") => TokenKind.CacheWrite1h,
            ("", _) => PlainKindOf(match),
            _ => null,
        };
    }

    private static TokenKind? PlainKindOf(Match match) =>
        (match.Groups["media"].Value.ToLowerInvariant(), match.Groups["direction"].Value.ToLowerInvariant()) switch
        {
            ("image", _) => TokenKind.Image,
            ("audio" or "speech-understanding", _) => TokenKind.Audio,
            ("video", _) => TokenKind.Video,
            ("" or "text", "input") => TokenKind.Input,
            ("" or "text", "output" or "response") => TokenKind.Output,
            _ => null,
        };

    private static InferenceScope? ScopeOf(string qualifier) => qualifier switch
    {
        "global" or "cross-region-global" => InferenceScope.Global,
        "geo" or "cross-region-geo" => InferenceScope.Geo,
        _ => null,
    };

    private static ServiceTier? TierOf(string qualifier) => qualifier switch
    {
        "batch" => ServiceTier.Batch,
        "flex" => ServiceTier.Flex,
        "priority" => ServiceTier.Priority,
        "custom-model" => ServiceTier.CustomModel,
        "latency-optimized" => ServiceTier.LatencyOptimized,
        _ => null,
    };

    /// <summary>Words that no model has in its name: there, they belong to a kind of tokens that is not known yet.</summary>
    [GeneratedRegex(
        @"(?:\A|-)(?:cache|speech|audio|video|image|reserved|customization)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KindWords();

    [GeneratedRegex(
        """
        \A(?: (?<model>.+?) (?:-mantle)? - )??
        (?:
            cache-?(?<cache>read|write) (?:-?(?<lifetime>1h|30m))? (?:-input)? -tokens? (?:-count)? (?:-(?<lifetime>1h|30m))?
          | (?: (?<media>text|image|audio|video|speech-understanding)- )?
            (?<direction>input|output|response)
            (?: -(?<media>text|image|audio|video) )?
            -tokens? (?:-count)?
          | (?<direction>input|output) (?=\z)
        )
        (?: -(?<qualifier>
            standard|batch|flex|priority|custom-model|latency-optimized|long-context|long-ctx|lctx
          | cross-region-global|cross-region-geo|global|geo) )*
        \z
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
