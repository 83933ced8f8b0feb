namespace FinOpsDashboard.Data.Storage;

/// <summary>
/// A decimal kept as two 64-bit integers, so that SQLite and PostgreSQL add it up exactly with a plain SUM over each.
/// </summary>
/// <remarks>
/// A cost is whole nano-dollars (1e-9) plus a rest of atto-dollars (1e-18); a quantity is whole millionths (1e-6) plus a rest of 1e-18.
/// Cost Explorer sends up to ten decimals for costs and about 17 significant digits for quantities, exports up to fifteen decimals:
/// both columns together hold all of them. Both parts have the sign of the value. Sums of nine billion dollars or nine trillion units
/// fit, and those of nine million rows.
/// </remarks>
public readonly record struct FixedPoint(long Units, long Rest)
{
    /// <summary>How many of the rest of a cost make one nano-dollar.</summary>
    public const long CostRestPerUnit = 1_000_000_000;

    /// <summary>How many of the rest of a quantity make one millionth.</summary>
    public const long QuantityRestPerUnit = 1_000_000_000_000;

    private const decimal CostUnitsPerDollar = 1_000_000_000m;
    private const decimal QuantityUnitsPerOne = 1_000_000m;

    /// <summary>Splits a cost in US dollars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 18 decimals, or too large.</exception>
    public static FixedPoint FromCost(decimal usd) => Split(usd, CostUnitsPerDollar, CostRestPerUnit);

    /// <summary>Splits a usage quantity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 18 decimals, or too large.</exception>
    public static FixedPoint FromQuantity(decimal quantity) => Split(quantity, QuantityUnitsPerOne, QuantityRestPerUnit);

    /// <summary>The cost in US dollars, of one row or of a sum.</summary>
    public decimal ToCost() => Join(CostUnitsPerDollar, CostRestPerUnit);

    /// <summary>The quantity, of one row or of a sum.</summary>
    public decimal ToQuantity() => Join(QuantityUnitsPerOne, QuantityRestPerUnit);

    /// <summary>Adds part by part.</summary>
    public static FixedPoint operator +(FixedPoint left, FixedPoint right) => new(left.Units + right.Units, left.Rest + right.Rest);

    /// <summary>Subtracts part by part.</summary>
    public static FixedPoint operator -(FixedPoint left, FixedPoint right) => new(left.Units - right.Units, left.Rest - right.Rest);

    private static FixedPoint Split(decimal value, decimal unitsPerOne, long restPerUnit)
    {
        var whole = decimal.Truncate(value);
        var fraction = (value - whole) * unitsPerOne;
        var fractionUnits = decimal.Truncate(fraction);
        var rest = (fraction - fractionUnits) * restPerUnit;
        if (rest != decimal.Truncate(rest))
            throw new ArgumentOutOfRangeException(nameof(value), value, "The number has more decimals than the ledger keeps.");
        if (decimal.Abs(whole) > long.MaxValue / unitsPerOne - 1)
            throw new ArgumentOutOfRangeException(nameof(value), value, "The number is larger than the ledger keeps.");
        return new FixedPoint((long)(whole * unitsPerOne + fractionUnits), (long)rest);
    }

    private decimal Join(decimal unitsPerOne, long restPerUnit)
    {
        // Trailing zeros are dropped so that a stored amount prints as it was sent.
        var value = Units / unitsPerOne + Rest / unitsPerOne / restPerUnit;
        return value / 1.0000000000000000000000000000m;
    }
}
