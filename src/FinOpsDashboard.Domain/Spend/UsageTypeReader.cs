using System.Collections.Concurrent;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Spend;

/// <summary>Reads what a row of a Bedrock bill counts from its SERVICE and USAGE_TYPE values.</summary>
/// <remarks>
/// <para>Three spellings of tokens are in use, and all are read:</para>
/// <list type="bullet">
/// <item><c>USE1-NovaMicro-input-tokens-batch</c>: first-party routes, 1,000 tokens a unit.</item>
/// <item><c>USE1-openai.gpt-oss-120b-mantle-input-tokens-standard</c>: the same over the newer endpoint.</item>
/// <item><c>USE1-MP:USE1_OutputTokenCount_Global-Units</c> and <c>…_output_tokens_global_standard-Units</c>: marketplace models,
/// 1,000,000 tokens a unit.</item>
/// </list>
/// <para>
/// Units are those of the AWS price list of 2026-08-20. That Cost Explorer counts in them was seen on bills for Nova and Claude;
/// for the other models it is an assumption, as Cost Explorer sends no unit for such rows.
/// </para>
/// <para>
/// A first-party row without a routing word is read as in-Region: geographic profiles are billed on the same row at the same price.
/// What is not understood word for word stays <see cref="TokenKind.Other"/> and keeps its raw text in <see cref="UsageTypeReading.What"/>.
/// </para>
/// </remarks>
public static class UsageTypeReader
{
    /// <summary>More than any account has; whatever comes after them is read each time, so that hostile files do not fill memory.</summary>
    private const int ReadingsRemembered = 20_000;

    private static readonly ConcurrentDictionary<(string Service, string UsageType), UsageTypeReading> Known = new();

    /// <summary>Reads one row. Never throws on any text, and the same texts give the same reading.</summary>
    /// <param name="service">The SERVICE value as sent; empty where rows were not grouped by service.</param>
    /// <param name="usageType">The USAGE_TYPE value as sent.</param>
    public static UsageTypeReading Read(string service, string usageType)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(usageType);
        if (Known.TryGetValue((service, usageType), out var known)) return known;
        var reading = ReadText(service, usageType);
        // Counting a concurrent dictionary takes all of its locks, which new texts alone have to pay.
        if (Known.Count < ReadingsRemembered) Known.TryAdd((service, usageType), reading);
        return reading;
    }

    private static UsageTypeReading ReadText(string service, string usageType)
    {
        var route = BedrockServices.RouteOf(service, usageType);
        if (route is BillingRoute.Other) return new UsageTypeReading { Route = route, What = usageType };

        var isMarketplace = route is BillingRoute.Marketplace;
        var (prefix, rest) = isMarketplace ? MarketplaceUsage.Split(usageType) : RegionPrefix.Split(usageType, '-');
        var title = BedrockServices.ModelTitleOf(service);
        var row = new UsageTypeReading
        {
            Route = route,
            RegionPrefix = prefix,
            RegionId = BedrockRegions.RegionIdOf(prefix),
            Model = BedrockModels.DisplayNameOf(title),
            What = usageType,
        };

        if (ItemUsage.Parse(rest) is { } item) return Read(row, item);
        if (CapacityUsage.Parse(rest) is { } capacity) return Read(row, capacity);
        if (TokenUsage.Parse(rest) is { } tokens && (tokens.ModelText.Length == 0 || !isMarketplace)) return Read(row, tokens);
        return row;
    }

    private static UsageTypeReading Read(UsageTypeReading row, ItemUsage item) => row with
    {
        Model = ModelOf(row, item.ModelText),
        Unit = item.Unit,
        PricedAs = item.PricedAs,
        What = item.What,
    };

    private static UsageTypeReading Read(UsageTypeReading row, CapacityUsage capacity) => row with
    {
        Model = ModelOf(row, capacity.ModelText),
        Tier = capacity.Tier,
        Scope = capacity.Scope,
        Commitment = capacity.Commitment,
        Unit = capacity.Unit,
        PricedAs = capacity.PricedAs,
        What = capacity.What,
    };

    private static UsageTypeReading Read(UsageTypeReading row, TokenUsage tokens) => row with
    {
        Model = ModelOf(row, tokens.ModelText),
        TokenKind = tokens.Kind,
        Tier = tokens.Tier,
        Scope = tokens.Scope is InferenceScope.Unknown ? PlainScopeOf(row.Route) : tokens.Scope,
        IsLongContext = tokens.IsLongContext,
        Unit = UnitOf(row.Route, tokens.ModelText),
        PricedAs = PriceKinds.OfTokens(tokens.Kind, tokens.Tier, tokens.IsLongContext, tokens.IsOutput),
        What = "",
    };

    /// <summary>The scope of token rows without a routing word.</summary>
    private static InferenceScope PlainScopeOf(BillingRoute route) =>
        route is BillingRoute.Marketplace ? InferenceScope.Unknown : InferenceScope.InRegion;

    private static string ModelOf(UsageTypeReading row, string modelText) =>
        row.Model.Length > 0 ? row.Model : BedrockModels.DisplayNameOf(modelText);

    /// <summary>xAI Grok is the one first-party model family whose price rows are per million tokens.</summary>
    private static QuantityUnit UnitOf(BillingRoute route, string modelText) =>
        route is BillingRoute.Marketplace || modelText.StartsWith("xai.grok", StringComparison.OrdinalIgnoreCase)
            ? QuantityUnit.MillionTokens
            : QuantityUnit.ThousandTokens;
}
