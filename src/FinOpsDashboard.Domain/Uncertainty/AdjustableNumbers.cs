using System.Collections.Immutable;
using FinOpsDashboard.Domain.Levers;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Domain.Uncertainty;

/// <summary>Every number of a scenario that an option's figures may depend on.</summary>
public static class AdjustableNumbers
{
    /// <summary>0 to 100 times.</summary>
    private static readonly NumberRange FactorRange = new(0m, 100m);

    /// <summary>0.01 to 100 times: it divides.</summary>
    private static readonly NumberRange ThroughputFactorRange = new(0.01m, 100m);

    /// <summary>The numbers: those of the workload, the terms, the prices of the models in use, and what the option's levers assume.</summary>
    /// <exception cref="ArgumentException">The scenario has no such option.</exception>
    public static IReadOnlyList<AdjustableNumber> Of(Scenario scenario, string optionId)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var levers = OptionAlone.In(scenario, optionId).Options[0].Levers;
        var models = levers.SelectMany(lever => lever.ModelReferences).Select(reference => reference.Model)
            .Prepend(scenario.BaselineModel).Distinct(StringComparer.Ordinal).Select(name => scenario.Models[name]);
        return [.. OfWorkload(scenario), .. models.SelectMany(OfModel), .. levers.SelectMany(OfLever)];
    }

    private static IEnumerable<AdjustableNumber> OfWorkload(Scenario scenario)
    {
        var workload = scenario.Workload;
        yield return Of("requestsPerMonth", "requests in month 1", workload.RequestsPerMonth, NumberRange.Requests, (load, value) => load with { RequestsPerMonth = value });
        yield return Of("inputTokensPerRequest", "input tokens per request", workload.InputTokensPerRequest, new(workload.RepeatedContextTokensPerRequest, NumberRange.Tokens.Maximum), (load, value) => load with { InputTokensPerRequest = value });
        yield return Of("outputTokensPerRequest", "output tokens per request", workload.OutputTokensPerRequest, NumberRange.Tokens, (load, value) => load with { OutputTokensPerRequest = value });
        yield return Of("peakToAverageRatio", "busiest minute over the average minute", workload.PeakToAverageRatio, Workload.PeakToAverageRange, (load, value) => load with { PeakToAverageRatio = value });
        yield return Of("monthlyGrowthRate", "growth from month to month", workload.MonthlyGrowthRate, Workload.GrowthRange, (load, value) => load with { MonthlyGrowthRate = value });
        yield return new(
            "annualDiscountRate", "discount rate", scenario.AnnualDiscountRate, NumberRange.Fraction, (other, value) => other with { AnnualDiscountRate = value });

        static AdjustableNumber Of(string field, string name, decimal value, NumberRange range, Func<Workload, decimal, Workload> with) =>
            new($"workload.{field}", name, value, range, (other, changed) => other with { Workload = with(other.Workload, changed) });
    }

    private static IEnumerable<AdjustableNumber> OfModel(ModelPrices model)
    {
        yield return new(
            $"{model.Path}.tokenPrices", $"all token prices of {model.Name}, as a factor", 1m, FactorRange, (scenario, factor) => Change(scenario, model.Name, other => other with
            {
                TokenPrices = other.TokenPrices.ToImmutableDictionary(price => price.Key, price => UsdPerMillionTokens.FromDollars(Scaled(price.Value.Dollars, factor, NumberRange.Price))),
            }));
        foreach (var (kind, price) in model.TokenPrices.OrderBy(entry => entry.Key))
        {
            yield return new(
                model.Quote(kind).Path, $"{model.Name}: {DocumentPath.Word(kind)}, USD per 1M tokens", price.Dollars, NumberRange.Price, (scenario, dollars) =>
                    Change(scenario, model.Name, other => other with { TokenPrices = other.TokenPrices.SetItem(kind, UsdPerMillionTokens.FromDollars(dollars)) }));
        }

        if (model.ModelUnit is not null)
        {
            yield return OfOffer("modelUnit.hourly", "price of a model unit", FactorRange, (other, factor) => other with
            {
                ModelUnit = other.ModelUnit! with
                {
                    HourlyPrices = other.ModelUnit.HourlyPrices.ToImmutableDictionary(
                        price => price.Key, price => UsdPerModelUnitHour.FromDollars(Scaled(price.Value.Dollars, factor, NumberRange.Price))),
                },
            });
            yield return OfOffer("modelUnit.throughput", "what a model unit delivers", ThroughputFactorRange, (other, factor) => other with
            {
                ModelUnit = other.ModelUnit! with
                {
                    InputTokensPerMinute = Scaled(other.ModelUnit.InputTokensPerMinute, factor, NumberRange.Throughput),
                    OutputTokensPerMinute = Scaled(other.ModelUnit.OutputTokensPerMinute, factor, NumberRange.Throughput),
                },
            });
        }

        if (model.ModelImport is not null)
        {
            yield return OfOffer("modelImport.unitMinute", "price of a custom model unit", FactorRange, (other, factor) => other with
            {
                ModelImport = other.ModelImport! with { UnitMinutePrice = Scaled(other.ModelImport.UnitMinutePrice, factor) },
            });
            yield return OfOffer("modelImport.throughput", "what a copy delivers", ThroughputFactorRange, (other, factor) => other with
            {
                ModelImport = other.ModelImport! with
                {
                    InputTokensPerMinute = Scaled(other.ModelImport.InputTokensPerMinute, factor, NumberRange.Throughput),
                    OutputTokensPerMinute = Scaled(other.ModelImport.OutputTokensPerMinute, factor, NumberRange.Throughput),
                },
            });
        }

        if (model.Endpoint is not null)
        {
            yield return OfOffer("endpoint.instanceHour", "price of an instance", FactorRange, (other, factor) => other with
            {
                Endpoint = other.Endpoint! with { InstanceHourPrice = Scaled(other.Endpoint.InstanceHourPrice, factor) },
            });
            yield return OfOffer("endpoint.throughput", "what an instance delivers", ThroughputFactorRange, (other, factor) => other with
            {
                Endpoint = other.Endpoint! with
                {
                    InputTokensPerSecond = Scaled(other.Endpoint.InputTokensPerSecond, factor, NumberRange.Throughput),
                    OutputTokensPerSecond = Scaled(other.Endpoint.OutputTokensPerSecond, factor, NumberRange.Throughput),
                },
            });
        }

        if (model.Reserved is not null)
        {
            yield return OfOffer("reserved.hourly", "price of reserved tokens per minute", FactorRange, (other, factor) => other with
            {
                Reserved = new() { InputHourlyPrices = Times(other.Reserved!.InputHourlyPrices, factor), OutputHourlyPrices = Times(other.Reserved.OutputHourlyPrices, factor) },
            });
        }

        AdjustableNumber OfOffer(string field, string name, NumberRange range, Func<ModelPrices, decimal, ModelPrices> change) => new(
            $"{model.Path}.{field}", $"{model.Name}: {name}, as a factor", 1m, range, (scenario, factor) => Change(scenario, model.Name, other => change(other, factor)));
    }

    /// <summary>A factor leaves no range: what goes beyond an end is taken as that end.</summary>
    private static decimal Scaled(decimal value, decimal factor, NumberRange range) => Math.Clamp(value * factor, range.Minimum, range.Maximum);

    private static decimal? Scaled(decimal? value, decimal factor, NumberRange range) => value is { } known ? Scaled(known, factor, range) : null;

    private static Usd? Scaled(Usd? price, decimal factor) => price is { } known ? Usd.FromDollars(Scaled(known.Amount, factor, NumberRange.Price)) : null;

    private static ImmutableDictionary<CommitmentTerm, Usd> Times(ImmutableDictionary<CommitmentTerm, Usd> prices, decimal factor) =>
        prices.ToImmutableDictionary(price => price.Key, price => Scaled(price.Value, factor)!.Value);

    private static IEnumerable<AdjustableNumber> OfLever(ILever lever) => lever.Numbers.Select(number => new AdjustableNumber(
        $"levers.{lever.Kind}.{number.Field}",
        $"{WordsOf(lever.Kind)}: {number.Name}",
        number.Value,
        number.Range,
        (scenario, value) => scenario with
        {
            Options =
            [
                scenario.Options[0] with { Levers = [.. scenario.Options[0].Levers.Select(other => other.Kind == lever.Kind ? Changed(other, number.Field, value) : other)] },
            ],
        }));

    /// <summary>A kind as a reader writes it: <c>response cache</c> for <c>responseCache</c>.</summary>
    private static string WordsOf(string kind) => string.Concat(kind.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>The lever as it is by then: other numbers of it may have changed before.</summary>
    private static ILever Changed(ILever lever, string field, decimal value) => lever.Numbers.First(number => number.Field == field).With(value);

    private static Scenario Change(Scenario scenario, string model, Func<ModelPrices, ModelPrices> change) => scenario with
    {
        Models = scenario.Models.ToDictionary(entry => entry.Key, entry => entry.Key == model ? change(entry.Value) : entry.Value, StringComparer.Ordinal),
    };
}
