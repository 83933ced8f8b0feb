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

    private const int CostUnitDecimals = 9;
    private const int QuantityUnitDecimals = 6;
    private const int MostDecimals = 18;
    private const ulong SmallDigits = 1_000_000_000_000_000_000;

    /// <summary>Below this, sums of parts and products with the powers that are needed do not overflow: a billion dollars, a trillion units.</summary>
    private const long MostCommon = 1_000_000_000_000_000_000;

    /// <summary>What the parts of a value may be at most, so that sums of many fit.</summary>
    private static readonly Int128 LargestUnits = long.MaxValue - 2_000_000_000;

    private static readonly long[] PowersOfTen =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Splits a cost in US dollars.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 18 decimals, or too large.</exception>
    public static FixedPoint FromCost(decimal usd) => Split(usd, CostUnitDecimals, CostRestPerUnit);

    /// <summary>Splits a usage quantity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 18 decimals, or too large.</exception>
    public static FixedPoint FromQuantity(decimal quantity) => Split(quantity, QuantityUnitDecimals, QuantityRestPerUnit);

    /// <summary>The cost in US dollars, of one row or of a sum.</summary>
    public decimal ToCost() => Join(CostUnitDecimals, CostRestPerUnit);

    /// <summary>The quantity, of one row or of a sum.</summary>
    public decimal ToQuantity() => Join(QuantityUnitDecimals, QuantityRestPerUnit);

    /// <summary>Adds part by part.</summary>
    /// <exception cref="OverflowException">The sum is larger than the ledger keeps.</exception>
    public static FixedPoint operator +(FixedPoint left, FixedPoint right) => new(left.Units + right.Units, left.Rest + right.Rest);

    /// <summary>Subtracts part by part.</summary>
    /// <exception cref="OverflowException">The difference is larger than the ledger keeps.</exception>
    public static FixedPoint operator -(FixedPoint left, FixedPoint right) => new(left.Units - right.Units, left.Rest - right.Rest);

    private static FixedPoint Split(decimal value, int unitDecimals, long restPerUnit)
    {
        // Most amounts have few digits: then integers do, at a tenth of the time.
        var scale = value.Scale;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = unchecked((ulong)(uint)bits[1] << 32 | (uint)bits[0]);
        return bits[2] == 0 && digits < SmallDigits && scale <= MostDecimals
            ? SplitDigits(decimal.IsNegative(value) ? -(long)digits : (long)digits, scale, unitDecimals, value)
            : SplitDecimal(value, PowerOfTen(unitDecimals), restPerUnit);
    }

    private static FixedPoint SplitDigits(long digits, int scale, int unitDecimals, decimal value)
    {
        if (scale <= unitDecimals)
        {
            var units = (Int128)digits * PowerOfTen(unitDecimals - scale);
            return units >= -LargestUnits && units <= LargestUnits ? new FixedPoint((long)units, 0) : throw TooLarge(value);
        }

        var below = PowerOfTen(scale - unitDecimals);
        return new FixedPoint(digits / below, digits % below * PowerOfTen(MostDecimals - scale));
    }

    private static FixedPoint SplitDecimal(decimal value, long unitsPerOne, long restPerUnit)
    {
        var whole = decimal.Truncate(value);
        var fraction = (value - whole) * unitsPerOne;
        var fractionUnits = decimal.Truncate(fraction);
        var rest = (fraction - fractionUnits) * restPerUnit;
        if (rest != decimal.Truncate(rest))
            throw new ArgumentOutOfRangeException(nameof(value), value, "The number has more decimals than the ledger keeps.");
        if (decimal.Abs(whole) > long.MaxValue / unitsPerOne - 1) throw TooLarge(value);
        return new FixedPoint((long)(whole * unitsPerOne + fractionUnits), (long)rest);
    }

    /// <summary>The value without trailing zeros, so that a stored amount prints as it was sent.</summary>
    private decimal Join(int unitDecimals, long restPerUnit)
    {
        // Divisions of 128 bits take most of the time that a page reads amounts for: none unless the value is immense.
        if (Units is <= -MostCommon or >= MostCommon) return JoinImmense(unitDecimals, restPerUnit);
        var (units, rest) = (Units + Rest / restPerUnit, Rest % restPerUnit);
        if (rest == 0)
        {
            var (whole, places) = WithoutZeros(units, unitDecimals);
            return DecimalOf(whole, places);
        }

        // The last digit of the rest is none of the units', so nothing behind it can be a zero. A value next to nothing may have parts of two signs.
        var (behind, scale) = WithoutZeros(rest, MostDecimals);
        var digits = (Int128)units * PowerOfTen(scale - unitDecimals) + behind;
        return IsWithinDecimal(digits) ? DecimalOf(digits, scale) : JoinImmense(unitDecimals, restPerUnit);
    }

    private decimal JoinImmense(int unitDecimals, long restPerUnit)
    {
        var (digits, scale) = Rest == 0 ? (Units, unitDecimals) : ((Int128)Units * restPerUnit + Rest, MostDecimals);
        while (scale > 0 && digits % 10 == 0) (digits, scale) = (digits / 10, scale - 1);
        // Only an immense quantity with digits behind the eighteenth decimal does not fit.
        return IsWithinDecimal(digits)
            ? DecimalOf(digits, scale)
            : Units / (decimal)PowerOfTen(unitDecimals) + Rest / (decimal)PowerOfTen(unitDecimals) / restPerUnit;
    }

    private static bool IsWithinDecimal(Int128 digits) => (digits < 0 ? -digits : digits) < (Int128)1 << 96;

    private static (long Digits, int Scale) WithoutZeros(long digits, int scale)
    {
        while (scale > 0 && digits % 10 == 0) (digits, scale) = (digits / 10, scale - 1);
        return (digits, scale);
    }

    private static decimal DecimalOf(Int128 digits, int scale)
    {
        var size = digits < 0 ? -digits : digits;
        return unchecked(new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), digits < 0, (byte)scale));
    }

    private static ArgumentOutOfRangeException TooLarge(decimal value) =>
        new(nameof(value), value, "The number is larger than the ledger keeps.");

    private static long PowerOfTen(int exponent) => PowersOfTen[exponent];
}
