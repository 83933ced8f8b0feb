using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>Who carries what by the rules of the moment: kept as long as the same rules hold.</summary>
internal sealed class CarrierMaps
{
    private readonly FinOpsDbContext _context;
    private readonly CarrierIds _ids;
    private readonly Dictionary<int, ChargeIdentity> _lines;
    private Allocator? _allocator;
    private LineCarriers? _carriers;

    /// <summary>Begins with no rules.</summary>
    /// <param name="context">The context.</param>
    /// <param name="ids">The ids of carriers.</param>
    /// <param name="lines">Every charge line.</param>
    public CarrierMaps(FinOpsDbContext context, CarrierIds ids, IEnumerable<ChargeLine> lines) =>
        (_context, _ids, _lines) = (context, ids, lines.ToDictionary(line => line.Id, Identity));

    /// <summary>Who carries by some rules.</summary>
    public async Task<LineCarriers> OfAsync(Allocator allocator, CancellationToken cancellationToken)
    {
        if (_carriers is null || !ReferenceEquals(allocator, _allocator))
        {
            var dimension = allocator.Dimension is { } key
                ? await _context.SplitDimensions.Where(row => row.Key == key).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
                : null;
            var values = await _context.SplitValues.Where(value => value.DimensionId == dimension && value.Value != SplitCheck.Unsplit)
                .ToDictionaryAsync(value => value.Id, value => value.Value, cancellationToken).ConfigureAwait(false);
            (_allocator, _carriers) = (allocator, new LineCarriers(_ids, allocator, _lines, dimension, values));
        }

        return _carriers;
    }

    private static ChargeIdentity Identity(ChargeLine line) => new(
        line.Service,
        line.UsageType,
        line.Model,
        SpendWords.TryParseBillingRoute(line.Route, out var route) ? route : BillingRoute.Other,
        line.RegionId);
}
