using System.Collections.Immutable;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;

namespace FinOpsDashboard.Domain.Scenarios;

/// <summary>The prices of one model that a scenario uses. What is not given is not known; it is never 0.</summary>
public sealed record ModelPrices
{
    /// <summary>The name that the scenario calls the model by.</summary>
    public required string Name
    {
        get;
        init
        {
            field = value;
            Path = DocumentPath.Field("models", value);
        }
    }

    /// <summary>The token prices that are known.</summary>
    public ImmutableDictionary<TokenPriceKind, UsdPerMillionTokens> TokenPrices { get; init; } =
        ImmutableDictionary<TokenPriceKind, UsdPerMillionTokens>.Empty;

    /// <summary>Storage of one custom model for a month; null when not known.</summary>
    public Usd? StoragePerMonth { get; init => field = value is { } cost ? NumberRange.Amount.Require(cost) : null; }

    /// <summary>The fewest repeated tokens that the prompt cache takes; null for no minimum.</summary>
    public decimal? MinimumCacheableTokens { get; init => field = value is { } tokens ? NumberRange.Tokens.Require(tokens) : null; }

    /// <summary>Provisioned Throughput; null when not offered or not known.</summary>
    public ModelUnitOffer? ModelUnit { get; init; }

    /// <summary>Custom Model Import; null when not considered.</summary>
    public ModelImportOffer? ModelImport { get; init; }

    /// <summary>A SageMaker endpoint; null when not considered.</summary>
    public EndpointOffer? Endpoint { get; init; }

    /// <summary>The reserved tier; null when not offered or not known.</summary>
    public ReservedOffer? Reserved { get; init; }

    /// <summary>Where the model stands in the document.</summary>
    internal string Path { get; private init; } = "";

    /// <summary>A token price, or the name of the one that is missing.</summary>
    public PriceQuote<UsdPerMillionTokens> Quote(TokenPriceKind kind) => new(
        DocumentPath.Field(Path, DocumentPath.Word(kind)),
        TokenPrices.TryGetValue(kind, out var price) ? price : null);

    /// <summary>The storage price, or its name.</summary>
    public PriceQuote<Usd> QuoteStorage() => new(DocumentPath.Field(Path, "storagePerMonth"), StoragePerMonth);

    /// <summary>The hourly price of a model unit, or its name.</summary>
    public PriceQuote<UsdPerModelUnitHour> QuoteModelUnit(CommitmentTerm commitment) => new(
        $"{Path}.modelUnit.hourly.{DocumentPath.Word(commitment)}",
        ModelUnit is not null && ModelUnit.HourlyPrices.TryGetValue(commitment, out var price) ? price : null);

    /// <summary>The price of a custom model unit of import for a minute, or its name.</summary>
    public PriceQuote<Usd> QuoteImportMinute() => new($"{Path}.modelImport.unitMinute", ModelImport?.UnitMinutePrice);

    /// <summary>The storage price of a custom model unit of import, or its name.</summary>
    public PriceQuote<Usd> QuoteImportStorage() => new($"{Path}.modelImport.storagePerUnitMonth", ModelImport?.StoragePerUnitMonth);

    /// <summary>The price of an instance for an hour, or its name.</summary>
    public PriceQuote<Usd> QuoteInstanceHour() => new($"{Path}.endpoint.instanceHour", Endpoint?.InstanceHourPrice);

    /// <summary>The hourly price of 1,000 reserved tokens per minute, or its name.</summary>
    /// <param name="side"><see cref="TokenPriceKind.Input"/> or <see cref="TokenPriceKind.Output"/>.</param>
    /// <param name="commitment">How long they are held.</param>
    public PriceQuote<Usd> QuoteReserved(TokenPriceKind side, CommitmentTerm commitment)
    {
        var prices = side == TokenPriceKind.Input ? Reserved?.InputHourlyPrices : Reserved?.OutputHourlyPrices;
        return new(
            $"{Path}.reserved.{DocumentPath.Word(side)}.{DocumentPath.Word(commitment)}",
            prices is not null && prices.TryGetValue(commitment, out var price) ? price : null);
    }
}
