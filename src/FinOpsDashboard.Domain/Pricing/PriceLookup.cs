namespace FinOpsDashboard.Domain.Pricing;

/// <summary>What the price book answers: <see cref="Priced"/> or <see cref="Unpriced"/>, nothing else.</summary>
public abstract record PriceLookup
{
    private protected PriceLookup()
    {
    }

    /// <summary>Handles both answers.</summary>
    /// <param name="priced">What to make of a price.</param>
    /// <param name="unpriced">What to make of none. A missing price is never zero.</param>
    public TResult Match<TResult>(Func<Priced, TResult> priced, Func<Unpriced, TResult> unpriced)
    {
        ArgumentNullException.ThrowIfNull(priced);
        ArgumentNullException.ThrowIfNull(unpriced);
        return this is Priced found ? priced(found) : unpriced((Unpriced)this);
    }
}

/// <summary>There is a price.</summary>
/// <param name="Price">The price.</param>
/// <param name="Remarks">The rules used and the doubts about it, as sentences; empty where it is exactly what was asked for.</param>
public sealed record Priced(PricePoint Price, IReadOnlyList<string> Remarks) : PriceLookup;

/// <summary>There is no price.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Reason">What is missing, as a sentence that names it.</param>
public sealed record Unpriced(PriceRequest Request, string Reason) : PriceLookup;
