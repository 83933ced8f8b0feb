using System.Collections.Immutable;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>
/// Reads a scenario from its document. Fields with a stated default may be left out, and so may costs that a user adds to the bill (they
/// are 0 then) and growth, peak and repeated context; prices may be left out and are missing then.
/// </summary>
internal static class ScenarioReader
{
    private const int MostModels = 2_000;
    private const int MostOptions = 1_000;
    private const int MostCreditPools = 1_000;

    private static readonly NumberRange SchemaVersions = new(Scenario.SchemaVersion, Scenario.SchemaVersion, wholeOnly: true);

    public static Scenario Read(ObjectReader document)
    {
        document.WholeNumber("schemaVersion", SchemaVersions);
        var scenario = new Scenario
        {
            Name = document.Text("name"),
            HorizonMonths = document.WholeNumber("horizonMonths", Scenario.HorizonRange),
            AnnualDiscountRate = document.Number("annualDiscountRate", NumberRange.Fraction, absent: 0m),
            HoursPerMonth = document.Number("hoursPerMonth", Scenario.HoursRange, absent: 730m),
            Workload = ReadWorkload(document.Object("workload")),
            Models = document.Map("models", MostModels).ToDictionary(
                entry => entry.Name, entry => ReadModel(entry.Name, entry.Value), StringComparer.Ordinal),
            BaselineModel = ReadBaseline(document.Object("baseline")),
            Options = document.List("options", MostOptions, ReadOption),
            Credits = document.OptionalList("credits", MostCreditPools, ReadCreditPool),
        };
        document.End();
        return scenario;
    }

    private static Workload ReadWorkload(ObjectReader fields)
    {
        var workload = new Workload
        {
            RequestsPerMonth = fields.Number("requestsPerMonth", NumberRange.Requests),
            InputTokensPerRequest = fields.Number("inputTokensPerRequest", NumberRange.Tokens),
            OutputTokensPerRequest = fields.Number("outputTokensPerRequest", NumberRange.Tokens),
            RepeatedContextTokensPerRequest = fields.Number("repeatedContextTokensPerRequest", NumberRange.Tokens, absent: 0m),
            PeakToAverageRatio = fields.Number("peakToAverageRatio", Workload.PeakToAverageRange, absent: 1m),
            MonthlyGrowthRate = fields.Number("monthlyGrowthRate", Workload.GrowthRange, absent: 0m),
        };
        fields.End();
        return workload;
    }

    private static ModelPrices ReadModel(string name, ObjectReader fields)
    {
        var prices = new ModelPrices
        {
            Name = name,
            TokenPrices = Enum.GetValues<TokenPriceKind>()
                .Select(kind => (Kind: kind, Price: fields.OptionalTokenPrice(DocumentPath.Word(kind))))
                .Where(entry => entry.Price is not null)
                .ToImmutableDictionary(entry => entry.Kind, entry => entry.Price!.Value),
            StoragePerMonth = fields.OptionalNumber("storagePerMonth", NumberRange.Amount) is { } storage ? Usd.FromDollars(storage) : null,
            MinimumCacheableTokens = fields.OptionalNumber("minimumCacheableTokens", NumberRange.Tokens),
            ModelUnit = fields.OptionalObject("modelUnit") is { } modelUnit ? ReadModelUnit(modelUnit) : null,
        };
        fields.End();
        return prices;
    }

    private static ModelUnitOffer ReadModelUnit(ObjectReader fields)
    {
        var offer = new ModelUnitOffer
        {
            HourlyPrices = fields.OptionalObject("hourly") is { } hourly
                ? ReadHourlyPrices(hourly)
                : ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour>.Empty,
            InputTokensPerMinute = fields.OptionalNumber("inputTokensPerMinute", NumberRange.Throughput),
            OutputTokensPerMinute = fields.OptionalNumber("outputTokensPerMinute", NumberRange.Throughput),
        };
        fields.End();
        return offer;
    }

    private static ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour> ReadHourlyPrices(ObjectReader fields)
    {
        var prices = HostingFormat.Commitments
            .Select(commitment => (Term: commitment.Value, Price: fields.OptionalNumber(commitment.Key, NumberRange.Price)))
            .Where(entry => entry.Price is not null)
            .ToImmutableDictionary(entry => entry.Term, entry => UsdPerModelUnitHour.FromDollars(entry.Price!.Value));
        fields.End();
        return prices;
    }

    private static string ReadBaseline(ObjectReader fields)
    {
        var model = fields.Text("model");
        fields.End();
        return model;
    }

    private static ScenarioOption ReadOption(ObjectReader fields, int index)
    {
        var option = new ScenarioOption(
            fields.Text("id"),
            fields.List<ILever>("levers", LeverFormats.Most, LeverFormats.Read));
        fields.End();
        return option;
    }

    private static CreditPool ReadCreditPool(ObjectReader fields, int index)
    {
        var pool = new CreditPool
        {
            Pool = fields.Text("pool"),
            CreditAmount = Usd.FromDollars(fields.Number("amount", NumberRange.Amount)),
            ExpiresAfterMonth = fields.OptionalWholeNumber("expiresAfterMonth", CreditPool.ExpiryRange),
        };
        fields.End();
        return pool;
    }
}
