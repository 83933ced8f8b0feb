using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>The ids under which features, shared costs and remainders carry spend.</summary>
internal sealed class CarrierIds
{
    private readonly FinOpsDbContext _context;
    private readonly Dictionary<string, int> _known;
    private readonly bool _stores;

    private CarrierIds(FinOpsDbContext context, Dictionary<string, int> known, bool stores) => (_context, _known, _stores) = (context, known, stores);

    /// <summary>Who carries, by id.</summary>
    public IReadOnlyDictionary<int, string> ById => _known.ToDictionary(carrier => carrier.Value, carrier => carrier.Key);

    /// <summary>Reads the known ones.</summary>
    /// <param name="context">The context.</param>
    /// <param name="stores">Whether new ones are stored; else they get ids below zero, for a comparison that writes nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<CarrierIds> LoadAsync(FinOpsDbContext context, bool stores, CancellationToken cancellationToken) => new(
        context,
        await context.Carriers.AsNoTracking().ToDictionaryAsync(carrier => carrier.FeatureId, carrier => carrier.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false),
        stores);

    /// <summary>The ids of all that are named.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OfAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var missing = names.Distinct(StringComparer.Ordinal).Where(name => !_known.ContainsKey(name)).Select(name => new Carrier { FeatureId = name }).ToList();
        if (missing.Count == 0) return _known;
        if (_stores)
        {
            _context.Carriers.AddRange(missing);
            await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var carrier in missing) _known.Add(carrier.FeatureId, _stores ? carrier.Id : -1 - _known.Count);
        return _known;
    }
}
