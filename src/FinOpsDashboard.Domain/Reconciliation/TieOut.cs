using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>The stored bill of a month beside the totals of the invoices with one scope.</summary>
public sealed record TieOut
{
    /// <summary>What is left may be rounding where it is no more than a cent.</summary>
    private const decimal Cent = 0.01m;

    private const string UsageType = "Usage";

    private TieOut()
    {
    }

    /// <summary>What the invoices bill.</summary>
    public required InvoiceScope Scope { get; init; }

    /// <summary>The totals of the invoices, added up.</summary>
    public required Usd Invoiced { get; init; }

    /// <summary>The parts of the stored bill: usage, then what Cost Explorer keeps apart. They add up to <see cref="Billed"/>.</summary>
    public required IReadOnlyList<TieOutPart> Parts { get; init; }

    /// <summary>Everything that is stored of the scope.</summary>
    public Usd Billed => Parts.Sum(part => part.Amount);

    /// <summary>Invoiced less billed.</summary>
    public Usd Difference => Invoiced - Billed;

    /// <summary>The difference over the stored bill; null where that is zero. A round rate is likely a tax.</summary>
    public decimal? Fraction => Billed == Usd.Zero ? null : Difference / Billed;

    /// <summary>The part of the usage that AWS may still change.</summary>
    public required Usd Estimated { get; init; }

    /// <summary>
    /// The fewest omissions that account for the difference to a cent; none where no choice of them does. With <see cref="Rest"/> they add up
    /// to the difference.
    /// </summary>
    public required IReadOnlyList<ExplainedPart> Explained { get; init; }

    /// <summary>What is not explained.</summary>
    public Usd Rest => Difference - Explained.Sum(part => part.Amount);

    /// <summary>Whether both agree to a cent, at once or by what is explained.</summary>
    public bool Ties => decimal.Abs(Rest.Amount) <= Cent;

    /// <summary>Whether the stored bill has any tax: Cost Explorer keeps most of it under a service of its own.</summary>
    public bool HasTax => Parts.Any(part => part.Kind == TieOutKind.Tax);

    /// <summary>Compares.</summary>
    /// <param name="scope">What the invoices bill.</param>
    /// <param name="invoiced">Their totals, added up.</param>
    /// <param name="usage">The usage charges of all services.</param>
    /// <param name="charges">What Cost Explorer keeps under charge types, the usage again among them.</param>
    public static TieOut Of(InvoiceScope scope, Usd invoiced, IReadOnlyList<ServiceUsage> usage, IReadOnlyList<ServiceCharge> charges)
    {
        ArgumentNullException.ThrowIfNull(usage);
        ArgumentNullException.ThrowIfNull(charges);
        var used = usage.Where(service => scope.Includes(service.Service)).ToList();
        var charged = charges.Where(charge => scope.Includes(charge.Service)).ToList();
        var tie = new TieOut
        {
            Scope = scope,
            Invoiced = invoiced,
            Parts = [.. PartsOf(used.Sum(service => service.Amount), charged).Where(part => part.Amount != Usd.Zero || part.Kind == TieOutKind.Usage)],
            Estimated = used.Sum(service => service.Estimated),
            Explained = [],
        };
        return tie with { Explained = tie.Explain(Candidates(scope, tie, used)) };
    }

    private static IEnumerable<TieOutPart> PartsOf(Usd used, List<ServiceCharge> charged)
    {
        var byType = charged.GroupBy(charge => charge.ChargeType, StringComparer.OrdinalIgnoreCase)
            .Select(group => new TieOutPart(KindOf(group.Key), group.Key, group.Sum(charge => charge.Amount)))
            .OrderBy(part => part.Kind).ThenBy(part => part.ChargeType, StringComparer.Ordinal).ToList();
        // Usage by charge type repeats the facts; what it does not name stays usage, so that the sum is the bill.
        var others = byType.Where(part => part.Kind == TieOutKind.OtherUsage).ToList();
        yield return new TieOutPart(TieOutKind.Usage, UsageType, used - others.Sum(part => part.Amount));
        foreach (var part in others.Concat(byType.Where(part => part.Kind > TieOutKind.OtherUsage))) yield return part;
    }

    private static TieOutKind KindOf(string chargeType) => chargeType.ToUpperInvariant() switch
    {
        "USAGE" => TieOutKind.Usage,
        "CREDIT" => TieOutKind.Credits,
        "REFUND" => TieOutKind.Refunds,
        "TAX" => TieOutKind.Tax,
        _ => TieOutKind.OtherUsage,
    };

    private static IEnumerable<ExplainedPart> Candidates(InvoiceScope scope, TieOut tie, List<ServiceUsage> used)
    {
        yield return new(Omission.Credits, -Sum(TieOutKind.Credits));
        yield return new(Omission.Refunds, -Sum(TieOutKind.Refunds));
        yield return new(Omission.Tax, -Sum(TieOutKind.Tax));
        if (scope == InvoiceScope.All)
            // Its credits and tax are candidates of their own.
            yield return new(Omission.Marketplace, -used.Where(service => InvoiceScope.Marketplace.Includes(service.Service)).Sum(service => service.Amount));

        yield return new(Omission.EstimatedDays, -tie.Estimated);

        Usd Sum(TieOutKind kind) => tie.Parts.Where(part => part.Kind == kind).Sum(part => part.Amount);
    }

    /// <summary>Tries every choice of candidates: there are five of them at most.</summary>
    private List<ExplainedPart> Explain(IEnumerable<ExplainedPart> candidates)
    {
        if (Ties) return [];
        var known = candidates.Where(candidate => candidate.Amount != Usd.Zero).ToList();
        return Enumerable.Range(1, (1 << known.Count) - 1)
            .Select(choice => known.Where((_, index) => (choice & (1 << index)) != 0).ToList())
            .Where(parts => decimal.Abs((Difference - parts.Sum(part => part.Amount)).Amount) <= Cent)
            .OrderBy(parts => parts.Count)
            .FirstOrDefault() ?? [];
    }
}
