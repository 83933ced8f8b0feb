namespace FinOpsDashboard.Data.Spend;

/// <summary>A service and usage type as billed, with what was read from them. Facts point here.</summary>
public sealed class ChargeLine
{
    public int Id { get; set; }

    public required string Service { get; set; }

    public required string UsageType { get; set; }

    /// <summary>The unit that AWS sent with the quantity; <c>N/A</c> where it does not say.</summary>
    public required string UsageUnit { get; set; }

    /// <summary>The billing route in the words of the commands.</summary>
    public string Route { get; set; } = "";

    public string RegionId { get; set; } = "";

    /// <summary>The model's display name; empty where the row has no model.</summary>
    public string Model { get; set; } = "";

    /// <summary>The token kind in the words of the commands, such as <c>cacheRead</c>.</summary>
    public string TokenKind { get; set; } = "";

    /// <summary>The service tier in the words of the commands.</summary>
    public string Tier { get; set; } = "";

    /// <summary>The scope in the words of the commands.</summary>
    public string Scope { get; set; } = "";

    /// <summary>What the quantity counts, as it was read from the usage type.</summary>
    public string QuantityUnit { get; set; } = "";

    /// <summary>Tokens per billed unit, or null where the row counts no tokens.</summary>
    public long? TokensPerUnit { get; set; }

    /// <summary>The line that stands for all of its model in the same service, region, tier and scope, whatever the kind of usage: the first one.</summary>
    public static IReadOnlyDictionary<int, int> FirstOfModels(IEnumerable<ChargeLine> lines) => lines
        .GroupBy(line => (line.Service, line.Model, line.RegionId, line.Tier, line.Scope))
        .SelectMany(model =>
        {
            var first = model.Min(line => line.Id);
            return model.Select(line => (line.Id, First: first));
        })
        .ToDictionary(line => line.Id, line => line.First);
}
