using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Spend;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>The map of carriers for the rules of the moment: one at a time, made anew only when other rules hold.</summary>
internal sealed class CarrierMaps
{
    private readonly FinOpsDbContext _context;
    private readonly CarrierIds _carriers;
    private readonly Dictionary<int, ChargeIdentity> _lines;
    private Allocator? _allocator;
    private CarrierMap? _map;
    private (int Id, int UnsplitValueId)? _dimension;

    private CarrierMaps(FinOpsDbContext context, CarrierIds carriers, Dictionary<int, ChargeIdentity> lines) =>
        (_context, _carriers, _lines) = (context, carriers, lines);

    /// <summary>Reads the charge lines.</summary>
    public static async Task<CarrierMaps> LoadAsync(FinOpsDbContext context, CarrierIds carriers, CancellationToken cancellationToken) => new(
        context,
        carriers,
        await context.ChargeLines.AsNoTracking().ToDictionaryAsync(line => line.Id, Identity, cancellationToken).ConfigureAwait(false));

    /// <summary>Makes the map hold what rules say of some days or months.</summary>
    /// <returns>The dimension that the rules look at and the value that stands for what is not split; null when none does.</returns>
    public async Task<(int Id, int UnsplitValueId)?> UseAsync(
        Allocator allocator, SpendTables tables, IReadOnlyCollection<int> times, CancellationToken cancellationToken)
    {
        if (_map is null || !ReferenceEquals(allocator, _allocator))
        {
            _dimension = await DimensionOfAsync(allocator, cancellationToken).ConfigureAwait(false);
            _map = await CarrierMap.CreateAsync(_context, _carriers, allocator, _lines, _dimension?.Id, cancellationToken).ConfigureAwait(false);
            _allocator = allocator;
        }

        if (_dimension is { } split) await _map.AddSharesAsync(split.Id, tables, times, cancellationToken).ConfigureAwait(false);
        return _dimension;
    }

    /// <summary>Removes the map.</summary>
    public Task DropAsync(CancellationToken cancellationToken) => _map is null ? Task.CompletedTask : _map.DropAsync(cancellationToken);

    private async Task<(int Id, int UnsplitValueId)?> DimensionOfAsync(Allocator allocator, CancellationToken cancellationToken)
    {
        if (allocator.Dimension is not { } key) return null;
        var dimension = await _context.SplitDimensions.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false);
        var id = dimension?.Id ?? CarrierMap.NoValue;
        var unsplit = await _context.SplitValues.Where(value => value.DimensionId == id && value.Value == SplitCheck.Unsplit)
            .Select(value => value.Id).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return (id, unsplit);
    }

    private static ChargeIdentity Identity(ChargeLine line) => new(
        line.Service,
        line.UsageType,
        line.Model,
        SpendWords.TryParseBillingRoute(line.Route, out var route) ? route : BillingRoute.Other,
        line.RegionId);
}
