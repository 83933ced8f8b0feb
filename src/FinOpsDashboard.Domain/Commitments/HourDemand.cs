using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Commitments;

/// <summary>What is asked of a model in one hour. The default value asks nothing.</summary>
public readonly record struct HourDemand
{
    /// <summary>Takes the tokens of an hour.</summary>
    /// <param name="inputTokens">Input tokens, cached input included; <see cref="NumberRange.Tokens"/>.</param>
    /// <param name="outputTokens">Output tokens; <see cref="NumberRange.Tokens"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or above 10^15.</exception>
    public HourDemand(decimal inputTokens, decimal outputTokens) => (InputTokens, OutputTokens) =
        (NumberRange.Tokens.Require(inputTokens, nameof(inputTokens)), NumberRange.Tokens.Require(outputTokens, nameof(outputTokens)));

    /// <summary>Input tokens of the hour, cached input included.</summary>
    public decimal InputTokens { get; }

    /// <summary>Output tokens of the hour.</summary>
    public decimal OutputTokens { get; }

    /// <summary>Input and output.</summary>
    public decimal Tokens => InputTokens + OutputTokens;

    /// <summary>Divides a number of tokens into input and output.</summary>
    /// <param name="tokens">Both together.</param>
    /// <param name="outputShare">The share of output, 0 to 1.</param>
    public static HourDemand OfMix(decimal tokens, decimal outputShare)
    {
        var output = tokens * NumberRange.Fraction.Require(outputShare, nameof(outputShare));
        return new(tokens - output, output);
    }

    /// <summary>The same mix, more or less of it.</summary>
    public HourDemand ScaledBy(decimal factor) => new(InputTokens * factor, OutputTokens * factor);
}
