using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Reconciliation;

/// <summary>A month's bill beside what was entered for it, feature by feature. The billed costs add up to the month's usage charges.</summary>
/// <param name="Carriers">The features and remainders that were billed or have a volume, the most costly first.</param>
public sealed record MonthReconciliation(IReadOnlyList<FeatureReconciliation> Carriers)
{
    private const string StandardRegion = "us-east-1";

    /// <summary>All billed cost.</summary>
    public Usd Billed => Carriers.Sum(carrier => carrier.Billed);

    /// <summary>All billed quantity × price book, of the lines that have a price.</summary>
    public Usd AtBook => Carriers.Sum(carrier => carrier.AtBook);

    /// <summary>All entered volumes × price book; null where that of any feature is not known.</summary>
    public Usd? Entered => Carriers.Any(carrier => carrier.Entered is null) ? null : Carriers.Sum(carrier => carrier.Entered!.Value);

    /// <summary>Reconciles a month.</summary>
    /// <param name="lines">Everything that was billed in it.</param>
    /// <param name="volumes">The features, each once.</param>
    /// <param name="overlaps">Whose rules compete.</param>
    /// <param name="book">The prices.</param>
    /// <param name="on">The UTC day whose prices count.</param>
    public static MonthReconciliation Of(
        IReadOnlyList<BilledLine> lines, IReadOnlyList<EnteredVolume> volumes, RuleOverlaps overlaps, PriceBook book, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(volumes);
        ArgumentNullException.ThrowIfNull(overlaps);
        ArgumentNullException.ThrowIfNull(book);
        var prices = new DayPrices(book, on);
        var priced = lines.Select(line => ReconciledLine.Of(line, prices)).ToList();
        var claims = priced.SelectMany(line => overlaps.ClaimantsOf(line.Line.Identity, line.Line.CarrierId).Select(claimant => (Claimant: claimant, Line: line))).ToList();
        var (byTaker, byClaimant) = (claims.ToLookup(claim => claim.Line.Line.CarrierId), claims.ToLookup(claim => claim.Claimant));
        var (shares, balances) = (new LineShares(priced), new TokenBalances(lines, volumes));
        var byCarrier = priced.ToLookup(line => line.Line.CarrierId, StringComparer.Ordinal);
        var entered = volumes.ToDictionary(volume => volume.FeatureId, StringComparer.Ordinal);
        var carriers = byCarrier.Select(group => group.Key).Union(volumes.Where(volume => volume.Tokens is not null).Select(volume => volume.FeatureId))
            .Select(id => Reconcile(entered.GetValueOrDefault(id) ?? new EnteredVolume(id, null), [.. byCarrier[id]]));
        return new MonthReconciliation(
            [.. carriers.OrderByDescending(carrier => carrier.IsFeature).ThenByDescending(carrier => carrier.Billed).ThenBy(carrier => carrier.CarrierId, StringComparer.Ordinal)]);

        FeatureReconciliation Reconcile(EnteredVolume volume, List<ReconciledLine> own)
        {
            var dearest = ReferenceModel.DearestOf(own.Select(line => line.Line));
            var model = volume.Model ?? dearest?.Model;
            var region = volume.RegionId ?? ReferenceModel.DearestOf(own.Select(line => line.Line).Where(line => line.Reading.Model == model))?.RegionId ?? StandardRegion;
            var reference = model is null ? null : new ReferenceModel(model, region);
            var (claimed, lost) = (byTaker[volume.FeatureId], byClaimant[volume.FeatureId]);
            var found = new FeatureLines
            {
                Own = own,
                Claimed = [.. claimed.Where(MayBelong).Select(claim => claim.Line).Distinct()],
                Lost = [.. lost.Where(MayBelong).Select(claim => claim.Line)],
                NotAllocated = [.. shares.NotAllocatedBeside(own)],
                Competitors = [.. claimed.Select(claim => claim.Claimant).Concat(lost.Select(claim => claim.Line.Line.CarrierId)).Distinct(StringComparer.Ordinal)],
            };
            return FeatureReconciler.Reconcile(volume, reference, found, new ReferencePrices(reference, prices), new PricePath(prices));
        }

        bool MayBelong((string Claimant, ReconciledLine Line) claim) => balances.MayBelongTo(claim.Line.Line, claim.Claimant);
    }
}
