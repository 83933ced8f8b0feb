namespace FinOpsDashboard.Domain.Spend;

/// <summary>Tells from a Cost Explorer SERVICE value whether a row is Amazon Bedrock and over which route it is billed.</summary>
/// <remarks>
/// There is no single Bedrock service: a filter on <c>Amazon Bedrock</c> alone misses most Claude spend.
/// Names are compared without regard to case. The console shortens them to <c>Bedrock</c> and <c>(Bedrock Edition)</c>; both are taken.
/// </remarks>
public static class BedrockServices
{
    private const string FirstParty = "Amazon Bedrock";
    private static readonly string[] EditionSuffixes = ["(Amazon Bedrock Edition)", "(Bedrock Edition)"];

    /// <summary>Whether the service is Amazon Bedrock over any route.</summary>
    /// <param name="service">The SERVICE value as sent.</param>
    public static bool IsBedrock(string service) => RouteOf(service) != BillingRoute.Other;

    /// <summary>The route of a row.</summary>
    /// <param name="service">The SERVICE value as sent. Empty where rows were not grouped by service: then the usage type decides.</param>
    /// <param name="usageType">The USAGE_TYPE value as sent.</param>
    /// <returns>
    /// <see cref="BillingRoute.Marketplace"/> for every Bedrock usage type with a <c>MP:</c> part, whatever the service says;
    /// <see cref="BillingRoute.Other"/> where nothing says Bedrock.
    /// </returns>
    public static BillingRoute RouteOf(string service, string usageType)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(usageType);
        var isMarketplaceUsage = MarketplaceUsage.IsMarketplace(usageType);
        if (string.IsNullOrWhiteSpace(service)) return isMarketplaceUsage ? BillingRoute.Marketplace : BillingRoute.FirstParty;

        var route = RouteOf(service);
        return route == BillingRoute.FirstParty && isMarketplaceUsage ? BillingRoute.Marketplace : route;
    }

    /// <summary>Whether a usage type counts tokens of a marketplace model, which only Bedrock's do: for rows whose service is not named.</summary>
    /// <param name="usageType">The usage type as billed.</param>
    public static bool IsMarketplaceTokens(string usageType)
    {
        ArgumentNullException.ThrowIfNull(usageType);
        return MarketplaceUsage.IsMarketplace(usageType)
            && MarketplaceUsage.Split(usageType).Dimension.Contains("token", StringComparison.Ordinal);
    }

    /// <summary>The model title in front of <c>(Amazon Bedrock Edition)</c>; empty where the service names no model.</summary>
    internal static string ModelTitleOf(string service)
    {
        var name = service.Trim();
        var suffix = EditionSuffixes.FirstOrDefault(candidate => name.EndsWith(candidate, StringComparison.OrdinalIgnoreCase));
        return suffix is null ? "" : name[..^suffix.Length].Trim();
    }

    private static BillingRoute RouteOf(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var name = service.Trim();
        if (Is(name, FirstParty) || Is(name, "Bedrock")) return BillingRoute.FirstParty;
        if (Is(name, "Amazon Bedrock Service") || Is(name, "Bedrock Service")) return BillingRoute.BedrockService;
        if (name.StartsWith(FirstParty + " ", StringComparison.OrdinalIgnoreCase)) return BillingRoute.AgentCore;
        return name.Contains("Bedrock Edition)", StringComparison.OrdinalIgnoreCase) ? BillingRoute.Marketplace : BillingRoute.Other;
    }

    private static bool Is(string name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
