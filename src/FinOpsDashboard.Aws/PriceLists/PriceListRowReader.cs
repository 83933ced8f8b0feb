using System.Globalization;
using FinOpsDashboard.Application.Prices;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Aws.PriceLists;

/// <summary>
/// Reads what a row of a price list is the price of. The usage type decides, by the same grammar that reads bills; the attributes confirm
/// it, and a row whose attributes contradict its usage type is refused rather than taken for one or the other.
/// </summary>
internal static class PriceListRowReader
{
    private const string AgentCore = "AmazonBedrockAgentCore";
    private const string ZeroCacheWrite = "The list price is zero. No source says whether written tokens are free or billed as input; plan with the input price.";

    private static readonly string[] Offers = ["AmazonBedrock", PriceListUnits.OfferOfMillions, "AmazonBedrockService", AgentCore];

    /// <summary>The price, or why there is none.</summary>
    public static (PricePoint? Point, string Reason) Read(PriceListRow row)
    {
        if (!Offers.Contains(row.Offer)) return No(row.Offer.Length == 0 ? "The row is no product of a price list." : $"{row.Offer} is not Amazon Bedrock.");
        if (row.Offer == AgentCore) return No("The price book keeps no prices for Amazon Bedrock AgentCore.");
        if (row.UsageType.Length == 0) return No("The row names no usage type.");
        if (row.Price is not { } price) return No("The row has no price.");
        if (price.IsReserved) return No("The price stands under reserved terms; the price book keeps none of them.");
        if (price.IsStep) return No("The price depends on the volume; the price book keeps one price for each thing.");

        var reading = UsageTypeReader.Read(ServiceOf(row), row.UsageType);
        if (reading.TokenKind != TokenKind.Other)
        {
            if (PriceListAttributes.Contradiction(row, reading) is { } contradiction) return No(contradiction);
            reading = PriceListAttributes.WithTier(row, reading);
        }

        if (reading.PricedAs is not { } kind)
            return No(reading.What == row.UsageType ? "The usage type is not understood." : $"The price book keeps no prices for {WhatOf(reading)}.");
        if (RegionOf(row, reading) is not { Length: > 0 } region) return No($"The Region is not clear: \"{row.RegionCode}\" by the list, \"{reading.RegionPrefix}\" in the usage type.");
        var (model, fault) = ModelOf(row, reading);
        if (fault is not null) return No(fault);
        return Priced(row, price, kind, reading, region, model);
    }

    private static (PricePoint? Point, string Reason) Priced(
        PriceListRow row, PriceListPrice price, PriceKind kind, UsageTypeReading reading, string region, string model)
    {
        if (!decimal.TryParse(price.Usd, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var usd))
            return No(price.Usd.Length == 0 ? "The row has no price in US dollars." : $"\"{price.Usd}\" is no price of zero or more US dollars.");
        if (usd > PriceChecks.LargestPrice) return No($"\"{price.Usd}\" US dollars are more than any price of Bedrock.");
        if (PriceListUnits.PerUnitOfBook(price.Unit, kind, row.Offer) is not { } factor)
            return No($"The unit \"{price.Unit}\" is not known for prices per {PriceKinds.UnitOf(kind)}; it is not guessed.");
        if (PriceListUnits.ContradictsUnit(price.Description, factor))
            return No($"The unit \"{price.Unit}\" and the words \"{price.Description}\" speak of different numbers of tokens.");
        if (DayOf(price.EffectiveDate) is not { } from) return No($"\"{price.EffectiveDate}\" is no day from which the price holds.");
        var isZeroCacheWrite = usd == 0 && kind is PriceKind.CacheWrite;
        return (new PricePoint
        {
            Model = model,
            ModelIds = BedrockModels.Find(model)?.ModelIds ?? [],
            RegionId = region,
            Scope = ScopeOf(kind, reading.Scope),
            Tier = reading.Tier,
            Kind = kind,
            Commitment = reading.Commitment,
            ListUnitPrice = usd * factor / 1.0000000000000000000000000000m,
            PlanningMultipleOfInput = isZeroCacheWrite ? 1 : null,
            EffectiveFrom = from,
            AsOf = DayOf(row.List.PublicationDate) ?? from,
            Source = new PriceSource("AWS price list", $"{row.Offer} {row.List.Version}, SKU {row.Sku}, {row.UsageType}".Replace("  ", " ", StringComparison.Ordinal)),
            Note = isZeroCacheWrite ? ZeroCacheWrite : "",
        }, "");
    }

    /// <summary>The service as a bill names it: the offer decides how tokens are counted.</summary>
    private static string ServiceOf(PriceListRow row) => row.Offer switch
    {
        "AmazonBedrock" => "Amazon Bedrock",
        "AmazonBedrockService" => "Amazon Bedrock Service",
        _ => row.ServiceName.Contains("Bedrock Edition)", StringComparison.OrdinalIgnoreCase) ? row.ServiceName : $"{row.ServiceName} (Amazon Bedrock Edition)",
    };

    private static string WhatOf(UsageTypeReading reading) =>
        reading.What.Length > 0 ? reading.What : $"{(reading.IsLongContext ? "long-context " : "")}{reading.TokenKind.ToWord()} tokens";

    /// <summary>The Region by the usage type and by the list; empty where they differ or neither is known.</summary>
    private static string RegionOf(PriceListRow row, UsageTypeReading reading)
    {
        if (reading.RegionId.Length == 0) return reading.RegionPrefix.Length == 0 && row.RegionCode.Length == 0 ? "" : row.RegionCode;
        return row.RegionCode.Length == 0 || row.RegionCode == reading.RegionId ? reading.RegionId : "";
    }

    /// <summary>The model as bills will name it, so that a price is found for its row of the bill.</summary>
    private static (string Model, string? Fault) ModelOf(PriceListRow row, UsageTypeReading reading)
    {
        var byAttribute = BedrockModels.Find(row.Model)?.Name;
        var isKnown = BedrockModels.Find(reading.Model) is not null;
        if (isKnown && byAttribute is not null && byAttribute != reading.Model)
            return ("", $"The list names {byAttribute}, the usage type {reading.Model}.");
        var model = isKnown ? reading.Model : byAttribute ?? reading.Model;
        return model.Length == 0 && NeedsModel(reading) ? ("", "The row names no model.") : (model, null);
    }

    private static bool NeedsModel(UsageTypeReading reading) =>
        reading.TokenKind != TokenKind.Other || reading.Tier is ServiceTier.Provisioned or ServiceTier.Reserved
        || reading.PricedAs is PriceKind.Training or PriceKind.TrainingHour or PriceKind.TrainingImage or PriceKind.ModelStorageMonth;

    /// <summary>Geographic requests share the in-Region price; a row that is not global is that one.</summary>
    private static InferenceScope ScopeOf(PriceKind kind, InferenceScope scope) => (PriceKinds.DependsOnScope(kind), scope) switch
    {
        (false, _) => InferenceScope.Unknown,
        (true, InferenceScope.Unknown) => InferenceScope.InRegion,
        _ => scope,
    };

    private static DateOnly? DayOf(string moment) =>
        DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var known)
            ? DateOnly.FromDateTime(known.UtcDateTime)
            : null;

    private static (PricePoint? Point, string Reason) No(string reason) => (null, reason);
}
