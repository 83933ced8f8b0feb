using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace FinOpsDashboard.Data.Spend;

/// <summary>Finds the charge line of a service and usage type, and adds it with its reading when it is new.</summary>
internal sealed class ChargeLineCatalog
{
    private readonly FinOpsDbContext _context;
    private readonly Dictionary<(string Service, string UsageType), ChargeLine> _lines;

    private ChargeLineCatalog(FinOpsDbContext context, Dictionary<(string Service, string UsageType), ChargeLine> lines) =>
        (_context, _lines) = (context, lines);

    public static async Task<ChargeLineCatalog> LoadAsync(FinOpsDbContext context, CancellationToken cancellationToken)
    {
        var lines = await context.ChargeLines.ToListAsync(cancellationToken).ConfigureAwait(false);
        return new ChargeLineCatalog(context, lines.ToDictionary(line => (line.Service, line.UsageType)));
    }

    /// <summary>Makes sure that every row has a line, and stores new ones so that they have an id.</summary>
    public Task AddMissingAsync(IEnumerable<CostRow> rows, CancellationToken cancellationToken) =>
        AddMissingAsync(rows.Select(row => (row.First, row.Second, row.Metrics.UsageUnit)), keepsUnits: false, cancellationToken);

    /// <summary>Makes sure that every service and usage type has a line, and stores new ones so that they have an id.</summary>
    /// <param name="names">The service, the usage type and the unit of each.</param>
    /// <param name="keepsUnits">Whether lines that are known keep their unit: that of the days, which an answer about hours need not have.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AddMissingAsync(
        IEnumerable<(string Service, string UsageType, string Unit)> names, bool keepsUnits, CancellationToken cancellationToken)
    {
        foreach (var (service, usageType, unit) in names)
        {
            if (_lines.TryGetValue((service, usageType), out var known))
            {
                if (!keepsUnits) known.UsageUnit = unit;
                continue;
            }

            var line = new ChargeLine { Service = service, UsageType = usageType, UsageUnit = unit };
            Read(line);
            _context.ChargeLines.Add(line);
            _lines.Add((service, usageType), line);
        }

        await _context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    public ChargeLine Get(string service, string usageType) => _lines[(service, usageType)];

    /// <summary>Writes what the usage-type reader reads now.</summary>
    public static void Read(ChargeLine line)
    {
        var reading = UsageTypeReader.Read(line.Service, line.UsageType);
        line.Route = reading.Route.ToWord();
        line.RegionId = reading.RegionId;
        line.Model = reading.Model;
        line.TokenKind = reading.TokenKind.ToWord();
        line.Tier = reading.Tier.ToWord();
        line.Scope = reading.Scope.ToWord();
        line.QuantityUnit = reading.Unit.ToDisplayText();
        line.TokensPerUnit = (long?)reading.TokensPerUnit;
    }
}
