using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Prices;

/// <summary>What a stored price is the price of, in the words of the commands.</summary>
public abstract class PricedThing
{
    public int Id { get; set; }

    /// <summary>The model's display name; empty for prices that no model has.</summary>
    public string Model { get; set; } = "";

    public string RegionId { get; set; } = "";

    public bool IsGlobal { get; set; }

    public string Tier { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>Empty for prices without a commitment to choose.</summary>
    public string Commitment { get; set; } = "";

    /// <summary>US dollars per unit of the kind.</summary>
    public FixedPoint UnitPrice { get; set; }

    /// <summary>The first UTC day as <c>yyyymmdd</c>.</summary>
    public int EffectiveFrom { get; set; }
}

/// <summary>A price out of an imported list. A later price is another row; the price of a past day never changes.</summary>
public sealed class ImportedPriceRow : PricedThing
{
    /// <summary>The day of the list as <c>yyyymmdd</c>.</summary>
    public int AsOf { get; set; }

    public string SourceTitle { get; set; } = "";

    public string SourceCitation { get; set; } = "";

    public string Confidence { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>What to plan with, as a multiple of the input price; null where the price serves.</summary>
    public decimal? PlanningMultipleOfInput { get; set; }

    /// <summary>The import that wrote it last.</summary>
    public int ImportId { get; set; }
}

/// <summary>An import of price lists.</summary>
public sealed class PriceImportRow
{
    public int Id { get; set; }

    public DateTime ImportedUtc { get; set; }

    public string ImportedBy { get; set; } = "";

    public string Files { get; set; } = "";

    public int New { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Duplicates { get; set; }

    public int NotTaken { get; set; }
}

/// <summary>A price that a user entered. Never deleted; taking it back fills the last four columns, and doing so again keeps what they said in the reason.</summary>
public sealed class PriceOverrideRow : PricedThing, ITakenBack
{
    public string Reason { get; set; } = "";

    public string EnteredBy { get; set; } = "";

    public DateTime EnteredUtc { get; set; }

    public int? TakenBackFrom { get; set; }

    public string TakenBackReason { get; set; } = "";

    public string TakenBackBy { get; set; } = "";

    public DateTime? TakenBackUtc { get; set; }
}

/// <summary>A negotiated discount. Never deleted; taking it back fills the last four columns, and doing so again keeps what they said in the reason.</summary>
public sealed class PriceDiscountRow : ITakenBack
{
    public int Id { get; set; }

    /// <summary>The model's display name; empty for every price.</summary>
    public string Model { get; set; } = "";

    /// <summary>The share off: 0.15 is 15 %.</summary>
    public decimal Fraction { get; set; }

    /// <summary>The first UTC day as <c>yyyymmdd</c>.</summary>
    public int From { get; set; }

    /// <summary>The last UTC day as <c>yyyymmdd</c>; null where no end was agreed.</summary>
    public int? Until { get; set; }

    public string Reason { get; set; } = "";

    public string EnteredBy { get; set; } = "";

    public DateTime EnteredUtc { get; set; }

    public int? TakenBackFrom { get; set; }

    public string TakenBackReason { get; set; } = "";

    public string TakenBackBy { get; set; } = "";

    public DateTime? TakenBackUtc { get; set; }
}

/// <summary>What can be taken back from a day on.</summary>
public interface ITakenBack
{
    /// <summary>The first UTC day as <c>yyyymmdd</c> on which it holds no more; null while it was not taken back.</summary>
    int? TakenBackFrom { get; set; }

    string TakenBackReason { get; set; }

    string TakenBackBy { get; set; }

    DateTime? TakenBackUtc { get; set; }
}
