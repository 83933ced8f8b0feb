using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Allocation;

/// <summary>Divides an amount so that the parts add up to it to the last digit.</summary>
public static class ExactShares
{
    /// <summary>Decimals of a part: those of Cost Explorer.</summary>
    private const int Decimals = 10;

    /// <summary>Divides an amount by weights. Parts have ten decimals; what rounding leaves goes to the first of the largest weight.</summary>
    /// <param name="total">The amount; may be negative.</param>
    /// <param name="weights">Weights of 0 or more, of which one is above 0.</param>
    /// <returns>A part for each weight, in their order.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or none is above 0.</exception>
    public static IReadOnlyList<Usd> Of(Usd total, IReadOnlyList<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Any(weight => weight < 0m) || !weights.Any(weight => weight > 0m))
            throw new ArgumentException("Weights are 0 or more, and one of them is above 0.", nameof(weights));
        // Shares first: an amount times a number of tokens has more digits than a decimal.
        var sum = weights.Sum();
        var parts = weights.Select(weight => Usd.FromDollars(decimal.Round(total.Amount * (weight / sum), Decimals))).ToList();
        var largest = weights.Index().MaxBy(weight => weight.Item).Index;
        parts[largest] += total - parts.Sum();
        return parts;
    }
}
