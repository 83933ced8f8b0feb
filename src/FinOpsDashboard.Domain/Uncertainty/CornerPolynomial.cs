using System.Numerics;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>
/// A quantity that depends on several assumptions such that it is a straight line in each while the others stay: prices times tokens times
/// shares. Such a function is told wholly by its values at the corners, every assumption at its low or its high end.
/// </summary>
internal sealed class CornerPolynomial
{
    /// <summary>Terms this small against the quantity are rounding of the corners.</summary>
    private const decimal Noise = 1e-20m;

    private readonly double _constant;
    private readonly Term[] _terms;

    private CornerPolynomial(double constant, Term[] terms) => (_constant, _terms) = (constant, terms);

    /// <summary>The function with these values at the corners; bit n of a corner's number says whether assumption n is high.</summary>
    public static CornerPolynomial Through(decimal[] corners)
    {
        // Möbius: what a set of high assumptions adds beyond what its subsets add.
        decimal[] terms = [.. corners];
        for (var bit = 1; bit < terms.Length; bit <<= 1)
        {
            for (var corner = 0; corner < terms.Length; corner++)
            {
                if ((corner & bit) != 0)
                    terms[corner] -= terms[corner ^ bit];
            }
        }

        var scale = corners.Max(Math.Abs);
        return new(
            (double)terms[0],
            [.. Enumerable.Range(1, terms.Length - 1).Where(set => Math.Abs(terms[set]) > scale * Noise).Select(set => new Term((double)terms[set], Members(set)))]);
    }

    /// <summary>The value where each assumption is a given part of its way from low to high.</summary>
    public double At(ReadOnlySpan<double> parts)
    {
        var sum = _constant;
        foreach (var term in _terms)
        {
            var product = term.Coefficient;
            foreach (var member in term.Members)
                product *= parts[member];
            sum += product;
        }

        return sum;
    }

    private static int[] Members(int set) =>
        [.. Enumerable.Range(0, BitOperations.Log2((uint)set) + 1).Where(member => (set & (1 << member)) != 0)];

    private readonly record struct Term(double Coefficient, int[] Members);
}
