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
        document.WholeNumber("schemaVersion", SchemaVersions, "The version of this form.");
        var scenario = new Scenario
        {
            Name = document.Text("name", "The title that a reader sees."),
            HorizonMonths = document.WholeNumber("horizonMonths", Scenario.HorizonRange, "How many months are counted."),
            AnnualDiscountRate = document.Number(
                "annualDiscountRate", NumberRange.Fraction, absent: 0m, "What money is worth less a year later, as a fraction."),
            HoursPerMonth = document.Number("hoursPerMonth", Scenario.HoursRange, absent: 730m, "Hours of a month."),
            Workload = ReadWorkload(document.Object("workload", "What is asked of the models.")),
            Models = document.Map("models", MostModels, "Prices by the name of the model; token prices in USD per 1M tokens. A price that is not given is not known; it is never 0.").ToDictionary(
                entry => entry.Name, entry => ReadModel(entry.Name, entry.Value), StringComparer.Ordinal),
            BaselineModel = ReadBaseline(document.Object("baseline", "How the work is done today.")),
            Options = document.List("options", MostOptions, ReadOption, "The ways to compare with the baseline."),
            Credits = document.OptionalList(
                "credits", MostCreditPools, ReadCreditPool, "Credits that pay for an option first, in the order of use."),
        };
        document.End();
        return scenario;
    }

    private static Workload ReadWorkload(ObjectReader fields)
    {
        var workload = new Workload
        {
            RequestsPerMonth = fields.Number("requestsPerMonth", NumberRange.Requests, "Requests in month 1."),
            InputTokensPerRequest = fields.Number("inputTokensPerRequest", NumberRange.Tokens, "Average input tokens of a request, the repeated context included."),
            OutputTokensPerRequest = fields.Number("outputTokensPerRequest", NumberRange.Tokens, "Average output tokens of a request."),
            RepeatedContextTokensPerRequest = fields.Number(
                "repeatedContextTokensPerRequest", NumberRange.Tokens, absent: 0m, "Input tokens at the front that are the same in every request."),
            PeakToAverageRatio = fields.Number(
                "peakToAverageRatio", Workload.PeakToAverageRange, absent: 1m, "The busiest minute over the average minute."),
            MonthlyGrowthRate = fields.Number(
                "monthlyGrowthRate", Workload.GrowthRange, absent: 0m, "Growth of the requests from month to month, as a fraction."),
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
                .Select(kind => (Kind: kind, Price: fields.OptionalTokenPrice(DocumentPath.Word(kind), TokenPriceText.Of(kind))))
                .Where(entry => entry.Price is not null)
                .ToImmutableDictionary(entry => entry.Kind, entry => entry.Price!.Value),
            StoragePerMonth = fields.OptionalNumber("storagePerMonth", NumberRange.Amount, "USD for storing one custom model for a month.") is { } storage ? Usd.FromDollars(storage) : null,
            MinimumCacheableTokens = fields.OptionalNumber(
                "minimumCacheableTokens", NumberRange.Tokens, "The fewest repeated tokens that the prompt cache takes."),
            ModelUnit = fields.OptionalObject("modelUnit", "Provisioned Throughput.") is { } modelUnit ? ReadModelUnit(modelUnit) : null,
            ModelImport = fields.OptionalObject("modelImport", "Custom Model Import.") is { } modelImport ? ReadModelImport(modelImport) : null,
            Endpoint = fields.OptionalObject("endpoint", "Self-hosting on a SageMaker endpoint.") is { } endpoint ? ReadEndpoint(endpoint) : null,
            Reserved = fields.OptionalObject("reserved", "The reserved tier: USD per hour for 1,000 tokens per minute.") is { } reserved
                ? ReadReserved(reserved)
                : null,
        };
        fields.End();
        return prices;
    }

    private static ModelUnitOffer ReadModelUnit(ObjectReader fields)
    {
        var offer = new ModelUnitOffer
        {
            HourlyPrices = fields.OptionalObject("hourly", "USD for one model unit and hour, by commitment.") is { } hourly
                ? ReadHourlyPrices(hourly)
                : ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour>.Empty,
            InputTokensPerMinute = fields.OptionalNumber(
                "inputTokensPerMinute", NumberRange.Throughput, "Input tokens per minute that one unit takes. AWS does not publish it."),
            OutputTokensPerMinute = fields.OptionalNumber(
                "outputTokensPerMinute", NumberRange.Throughput, "Output tokens per minute that one unit gives. AWS does not publish it."),
        };
        fields.End();
        return offer;
    }

    private static ImmutableDictionary<CommitmentTerm, UsdPerModelUnitHour> ReadHourlyPrices(ObjectReader fields) =>
        ReadPrices(fields, HostingFormat.Commitments).ToImmutableDictionary(
            entry => entry.Key, entry => UsdPerModelUnitHour.FromDollars(entry.Value.Amount));

    private static ModelImportOffer ReadModelImport(ObjectReader fields)
    {
        var offer = new ModelImportOffer
        {
            UnitsPerCopy = fields.OptionalNumber(
                "unitsPerCopy", ModelImportOffer.UnitsPerCopyRange, "Custom model units of one copy, as GetImportedModel tells."),
            UnitMinutePrice = fields.OptionalPrice("unitMinute", "USD for a custom model unit and minute."),
            StoragePerUnitMonth = fields.OptionalPrice("storagePerUnitMonth", "USD for storing a custom model unit for a month."),
            InputTokensPerMinute = fields.OptionalNumber(
                "inputTokensPerMinute", NumberRange.Throughput, "Input tokens per minute that one copy takes; not given: the output rate covers it."),
            OutputTokensPerMinute = fields.OptionalNumber(
                "outputTokensPerMinute", NumberRange.Throughput, "Output tokens per minute that one copy gives, as measured."),
        };
        fields.End();
        return offer;
    }

    private static EndpointOffer ReadEndpoint(ObjectReader fields)
    {
        var offer = new EndpointOffer
        {
            InstanceHourPrice = fields.OptionalPrice("instanceHour", "USD for one instance and hour."),
            InputTokensPerSecond = fields.OptionalNumber(
                "inputTokensPerSecond", NumberRange.Throughput, "Input tokens per second that one instance takes; not given: the output rate covers it."),
            OutputTokensPerSecond = fields.OptionalNumber(
                "outputTokensPerSecond", NumberRange.Throughput, "Output tokens per second that one instance gives, as measured."),
        };
        fields.End();
        return offer;
    }

    private static ReservedOffer ReadReserved(ObjectReader fields)
    {
        var offer = new ReservedOffer
        {
            InputHourlyPrices = fields.OptionalObject("input", "Input tokens, by commitment.") is { } input
                ? ReadPrices(input, HostingFormat.ReservedCommitments)
                : ImmutableDictionary<CommitmentTerm, Usd>.Empty,
            OutputHourlyPrices = fields.OptionalObject("output", "Output tokens, by commitment.") is { } output
                ? ReadPrices(output, HostingFormat.ReservedCommitments)
                : ImmutableDictionary<CommitmentTerm, Usd>.Empty,
        };
        fields.End();
        return offer;
    }

    private static ImmutableDictionary<CommitmentTerm, Usd> ReadPrices(ObjectReader fields, IReadOnlyDictionary<string, CommitmentTerm> commitments)
    {
        var prices = commitments
            .Select(commitment => (Term: commitment.Value, Price: fields.OptionalPrice(commitment.Key, "USD per hour.")))
            .Where(entry => entry.Price is not null)
            .ToImmutableDictionary(entry => entry.Term, entry => entry.Price!.Value);
        fields.End();
        return prices;
    }

    private static string ReadBaseline(ObjectReader fields)
    {
        var model = fields.Text("model", "The model that answers today, on demand in the standard tier.");
        fields.End();
        return model;
    }

    private static ScenarioOption ReadOption(ObjectReader fields, int index)
    {
        var option = new ScenarioOption(
            fields.Text("id", "The option's name, unique in the document."),
            fields.List<ILever>(
                "levers", LeverFormats.Most, LeverFormats.Read, "What is changed, each kind at most once; the order does not matter. None: the baseline again."));
        fields.End();
        return option;
    }

    private static CreditPool ReadCreditPool(ObjectReader fields, int index)
    {
        var pool = new CreditPool
        {
            Pool = fields.Text("pool", "What the credits are called."),
            CreditAmount = Usd.FromDollars(fields.Number("amount", NumberRange.Amount, "How much there is, in USD.")),
            ExpiresAfterMonth = fields.OptionalWholeNumber(
                "expiresAfterMonth", CreditPool.ExpiryRange, "The last month that they pay for; 0 is the one-time cost. Not given: they do not expire."),
        };
        fields.End();
        return pool;
    }
}
