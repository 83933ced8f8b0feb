namespace FinOpsDashboard.Data.Spending;

/// <summary>What a question's answer has of one period and its keys.</summary>
internal sealed class SpendSum
{
    public int Period { get; init; }

    public string First { get; init; } = "";

    public string Second { get; init; } = "";

    public long Units { get; private set; }

    public long Rest { get; private set; }

    /// <summary>Whether a part of it is estimated, 1 or 0.</summary>
    public int Estimated { get; private set; }

    /// <summary>The first unit of its quantities; empty for costs.</summary>
    public string SomeUnit { get; private set; } = "";

    /// <summary>The last unit of its quantities; another one than the first says that they count different things.</summary>
    public string OtherUnit { get; private set; } = "";

    /// <summary>Adds a part.</summary>
    /// <exception cref="OverflowException">The sum is larger than the ledger keeps.</exception>
    public void Add(long units, long rest, int estimated, string someUnit, string otherUnit)
    {
        Units += units;
        Rest += rest;
        Estimated |= estimated;
        if (SomeUnit.Length == 0 || string.CompareOrdinal(someUnit, SomeUnit) < 0) SomeUnit = someUnit;
        if (string.CompareOrdinal(otherUnit, OtherUnit) > 0) OtherUnit = otherUnit;
    }

    /// <summary>Adds another sum.</summary>
    /// <exception cref="OverflowException">The sum is larger than the ledger keeps.</exception>
    public void Add(SpendSum other) => Add(other.Units, other.Rest, other.Estimated, other.SomeUnit, other.OtherUnit);
}
