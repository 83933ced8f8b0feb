using FinOpsDashboard.Data.Storage;
using FinOpsDashboard.Domain.Allocation;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Rollups;

/// <summary>
/// Who carries each charge line, or each of its values of a split dimension: a temporary table, since there may be hundreds of thousands
/// of pairs. Only pairs that occur are asked of the rules.
/// </summary>
internal sealed class CarrierMap
{
    /// <summary>The temporary table.</summary>
    public const string Table = "\"CarrierMap\"";

    /// <summary>Stands for a share that is not known, and for lines whose carrier no share decides.</summary>
    public const int NoValue = 0;

    private readonly FinOpsDbContext _context;
    private readonly CarrierIds _carriers;
    private readonly Allocator _allocator;
    private readonly IReadOnlyDictionary<int, ChargeIdentity> _lines;
    private readonly Dictionary<int, string> _values;
    private readonly HashSet<(int Line, int Value)> _mapped = [];

    private CarrierMap(
        FinOpsDbContext context, CarrierIds carriers, Allocator allocator, IReadOnlyDictionary<int, ChargeIdentity> lines, Dictionary<int, string> values) =>
        (_context, _carriers, _allocator, _lines, _values) = (context, carriers, allocator, lines, values);

    /// <summary>Begins an empty map inside the transaction of the context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="carriers">The ids of carriers.</param>
    /// <param name="allocator">The rules.</param>
    /// <param name="lines">Every charge line.</param>
    /// <param name="dimensionId">The split dimension that rules look at; null when none does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<CarrierMap> CreateAsync(
        FinOpsDbContext context,
        CarrierIds carriers,
        Allocator allocator,
        IReadOnlyDictionary<int, ChargeIdentity> lines,
        int? dimensionId,
        CancellationToken cancellationToken)
    {
        var values = dimensionId is { } id
            ? await context.SplitValues.Where(value => value.DimensionId == id)
                .ToDictionaryAsync(value => value.Id, value => value.Value, cancellationToken).ConfigureAwait(false)
            : [];
        await context.Database.ExecuteSqlRawAsync(
            """
            DROP TABLE IF EXISTS "CarrierMap";
            CREATE TEMPORARY TABLE "CarrierMap" (
              "ChargeLineId" bigint NOT NULL, "ValueId" bigint NOT NULL, "CarrierId" bigint NOT NULL, "ByShare" bigint NOT NULL,
              PRIMARY KEY ("ChargeLineId", "ValueId"));
            """,
            cancellationToken).ConfigureAwait(false);
        var map = new CarrierMap(context, carriers, allocator, lines, values);
        await map.AddAsync(lines.Keys.Select(line => (line, NoValue)), cancellationToken).ConfigureAwait(false);
        return map;
    }

    /// <summary>Adds the pairs that occur among the shares of some days or months.</summary>
    public async Task AddSharesAsync(int dimensionId, SpendTables tables, IReadOnlyCollection<int> times, CancellationToken cancellationToken)
    {
        var pairs = await tables.PairsOf(_context, dimensionId, times)
            .Distinct()
            .TagWith("allocation: pairs of lines and values")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        await AddAsync(pairs.Select(pair => (pair.ChargeLineId, pair.ValueId)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes the table.</summary>
    public Task DropAsync(CancellationToken cancellationToken) =>
        _context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"CarrierMap\"", cancellationToken);

    private async Task AddAsync(IEnumerable<(int Line, int Value)> pairs, CancellationToken cancellationToken)
    {
        var rows = pairs.Where(pair => IsAsked(pair) && _mapped.Add(pair)).Select(pair => (pair.Line, pair.Value, Feature: FeatureOf(pair))).ToList();
        var carriers = await _carriers.OfAsync(rows.Select(row => row.Feature), cancellationToken).ConfigureAwait(false);
        await _context.InsertRowsAsync(
            Table,
            [new("\"ChargeLineId\""), new("\"ValueId\""), new("\"CarrierId\""), new("\"ByShare\"")],
            rows.Select(row => new long[] { row.Line, row.Value, carriers[row.Feature], _allocator.DependsOnDimension(_lines[row.Line]) ? 1 : 0 }),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A line whose carrier no share decides has one row; a value that stands for what is not split has none.</summary>
    private bool IsAsked((int Line, int Value) pair) => pair.Value == NoValue
        || (_values.ContainsKey(pair.Value) && _allocator.DependsOnDimension(_lines[pair.Line]));

    private string FeatureOf((int Line, int Value) pair) => _allocator.FeatureOf(_lines[pair.Line], pair.Value == NoValue ? null : _values[pair.Value]);
}
