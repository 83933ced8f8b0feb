namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// A decimal kept as two 64-bit integers, so that SQLite and PostgreSQL add it up exactly with a plain SUM over each.
/// </summary>
/// <remarks>
/// A cost is whole nano-dollars (1e-9) plus a rest of atto-dollars (1e-18); a quantity is whole millionths (1e-6) plus a rest of 1e-15.
/// Cost Explorer sends up to ten decimals for costs and about 18 significant digits for quantities, exports up to fifteen decimals:
/// both columns together hold all of them. Both parts have the sign of the value and the rest stays below 1e9, so sums of up to
/// nine billion rows, nine billion dollars or nine trillion units fit.
/// </remarks>
public readonly record struct FixedPoint(long Units, long Rest)
{
    /// <summary>How many of the rest make one unit.</summary>
    public const long RestPerUnit = 1_000_000_000;

    private const decimal CostUnitsPerDollar = 1_000_000_000m;
    private const decimal QuantityUnits = 1_000_000m;

    /// <summary>Splits a cost in US dollars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 18 decimals, or too large.</exception>
    public static FixedPoint FromCost(decimal usd) => Split(usd, CostUnitsPerDollar);

    /// <summary>Splits a usage quantity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 15 decimals, or too large.</exception>
    public static FixedPoint FromQuantity(decimal quantity) => Split(quantity, QuantityUnits);

    /// <summary>The cost in US dollars, of one row or of a sum.</summary>
    public decimal ToCost() => Join(CostUnitsPerDollar);

    /// <summary>The quantity, of one row or of a sum.</summary>
    public decimal ToQuantity() => Join(QuantityUnits);

    /// <summary>Adds part by part.</summary>
    public static FixedPoint operator +(FixedPoint left, FixedPoint right) => new(left.Units + right.Units, left.Rest + right.Rest);

    /// <summary>Subtracts part by part.</summary>
    public static FixedPoint operator -(FixedPoint left, FixedPoint right) => new(left.Units - right.Units, left.Rest - right.Rest);

    private static FixedPoint Split(decimal value, decimal unitsPerOne)
    {
        var whole = decimal.Truncate(value);
        var fraction = (value - whole) * unitsPerOne;
        var fractionUnits = decimal.Truncate(fraction);
        var rest = (fraction - fractionUnits) * RestPerUnit;
        if (rest != decimal.Truncate(rest))
            throw new ArgumentOutOfRangeException(nameof(value), value, "The number has more decimals than the ledger keeps.");
        if (decimal.Abs(whole) > long.MaxValue / unitsPerOne - 1)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The number is larger than the ledger keeps.");
        return new FixedPoint((long)(whole * unitsPerOne + fractionUnits), (long)rest);
    }

    private decimal Join(decimal unitsPerOne)
    {
        // Trailing zeros are dropped so that a stored amount prints as it was sent.
        var value = Units / unitsPerOne + Rest / unitsPerOne / RestPerUnit;
        return value / 1.0000000000000000000000000000m;
    }
}
