using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Spend;

/// <summary>A line of usage-types.tsv: a row of a bill and what it says, worked out by hand from the grammar of AWS price lists and bills.</summary>
public sealed record UsageTypeCase(
    string Service,
    string UsageType,
    string Route,
    string Region,
    string Model,
    string TokenKind,
    string Tier,
    string Scope,
    string Unit,
    string LongContext,
    string Commitment,
    string PricedAs,
    string What)
{
    public static IReadOnlyList<UsageTypeCase> ReadAll()
    {
        using var stream = typeof(UsageTypeCase).Assembly.GetManifestResourceStream("usage-types.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    public static UsageTypeCase Of(string service, string usageType, UsageTypeReading reading) => new(
        service,
        usageType,
        reading.Route.ToWord(),
        reading.RegionId,
        reading.Model,
        reading.TokenKind.ToWord(),
        reading.Tier.ToWord(),
        reading.Scope.ToWord(),
        reading.Unit.ToString(),
        reading.IsLongContext ? "long" : "",
        reading.Commitment?.ToWord() ?? "",
        reading.PricedAs?.ToWord() ?? "",
        reading.What);

    public override string ToString() => $"{Service} {UsageType}";

    private static UsageTypeCase Parse(string line)
    {
        var f = line.TrimEnd('\r').Split('\t');
        return new UsageTypeCase(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12]);
    }
}
