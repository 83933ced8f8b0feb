using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Domain.Allocation;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What carriers have of a month, as dividing shared costs looks at it.</summary>
internal static class CarrierMonths
{
    private static readonly string[] InputKinds =
        [.. new[] { TokenKind.Input, TokenKind.CacheRead, TokenKind.CacheWrite, TokenKind.CacheWrite30m, TokenKind.CacheWrite1h }.Select(kind => kind.ToWord())];

    private static readonly string OutputKind = TokenKind.Output.ToWord();

    /// <summary>Makes them of usage and entered volumes of the month.</summary>
    public static IReadOnlyList<CarrierMonth> Of(IReadOnlyList<CarrierUsage> used, IEnumerable<FeatureVolume> entered)
    {
        var volumes = entered.ToDictionary(volume => volume.FeatureId, StringComparer.Ordinal);
        var rows = used.ToLookup(row => row.CarrierId, StringComparer.Ordinal);
        return [.. rows.Select(group => group.Key).Union(volumes.Keys).Select(id => CarrierOf(id, [.. rows[id]], volumes.GetValueOrDefault(id)))];
    }

    private static CarrierMonth CarrierOf(string id, IReadOnlyList<CarrierUsage> rows, FeatureVolume? entered) => new()
    {
        CarrierId = id,
        Direct = rows.Sum(row => row.Cost),
        DirectUnblended = rows.Sum(row => row.Unblended),
        BilledTokens = rows.Sum(row => row.Tokens),
        ModelUnitHours = rows.Sum(row => row.ModelUnitHours),
        Capacity = rows.Where(row => row.IsCapacity).Sum(row => row.Cost),
        // What is billed by the token did not run on units that are paid by time.
        OnCapacity = entered is null
            ? null
            : new CapacityTokens(
                entered.TotalInputTokens - rows.Where(row => InputKinds.Contains(row.TokenKind)).Sum(row => row.Tokens),
                entered.OutputTokens - rows.Where(row => row.TokenKind == OutputKind).Sum(row => row.Tokens)),
    };
}
