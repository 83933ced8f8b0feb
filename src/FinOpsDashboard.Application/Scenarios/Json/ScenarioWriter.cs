using System.Text.Json;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Pricing;
using FinOpsDashboard.Domain.Scenarios;
using FinOpsDashboard.Domain.Workloads;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Writes a scenario as the document that reads back as the same scenario. Defaults are written out.</summary>
internal static class ScenarioWriter
{
    public static void Write(Utf8JsonWriter writer, Scenario scenario)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", Scenario.SchemaVersion);
        writer.WriteString("name", scenario.Name);
        writer.WriteNumber("horizonMonths", scenario.HorizonMonths);
        writer.WriteExact("annualDiscountRate", scenario.AnnualDiscountRate);
        writer.WriteExact("hoursPerMonth", scenario.HoursPerMonth);
        WriteWorkload(writer, scenario.Workload);
        writer.WriteStartObject("models");
        foreach (var (name, prices) in scenario.Models)
            WriteModel(writer, name, prices);
        writer.WriteEndObject();
        writer.WriteStartObject("baseline");
        writer.WriteString("model", scenario.BaselineModel);
        writer.WriteEndObject();
        writer.WriteStartArray("options");
        foreach (var option in scenario.Options)
            WriteOption(writer, option);
        writer.WriteEndArray();
        if (scenario.Credits is { } pools)
            WriteCredits(writer, pools);
        writer.WriteEndObject();
    }

    private static void WriteWorkload(Utf8JsonWriter writer, Workload workload)
    {
        writer.WriteStartObject("workload");
        writer.WriteExact("requestsPerMonth", workload.RequestsPerMonth);
        writer.WriteExact("inputTokensPerRequest", workload.InputTokensPerRequest);
        writer.WriteExact("outputTokensPerRequest", workload.OutputTokensPerRequest);
        writer.WriteExact("repeatedContextTokensPerRequest", workload.RepeatedContextTokensPerRequest);
        writer.WriteExact("peakToAverageRatio", workload.PeakToAverageRatio);
        writer.WriteExact("monthlyGrowthRate", workload.MonthlyGrowthRate);
        writer.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter writer, string name, ModelPrices prices)
    {
        writer.WriteStartObject(name);
        foreach (var (kind, price) in prices.TokenPrices.OrderBy(entry => entry.Key))
            writer.WriteExact(DocumentPath.Word(kind), price.Dollars);
        writer.WriteExactIfGiven("storagePerMonth", prices.StoragePerMonth?.Amount);
        writer.WriteExactIfGiven("minimumCacheableTokens", prices.MinimumCacheableTokens);
        if (prices.ModelUnit is { } offer)
        {
            writer.WriteStartObject("modelUnit");
            writer.WriteStartObject("hourly");
            foreach (var (commitment, price) in offer.HourlyPrices.OrderBy(entry => entry.Key))
                writer.WriteExact(DocumentPath.Word(commitment), price.Dollars);
            writer.WriteEndObject();
            writer.WriteExactIfGiven("inputTokensPerMinute", offer.InputTokensPerMinute);
            writer.WriteExactIfGiven("outputTokensPerMinute", offer.OutputTokensPerMinute);
            writer.WriteEndObject();
        }

        WriteOtherHostings(writer, prices);
        writer.WriteEndObject();
    }

    private static void WriteOtherHostings(Utf8JsonWriter writer, ModelPrices prices)
    {
        if (prices.ModelImport is { } import)
        {
            writer.WriteStartObject("modelImport");
            writer.WriteExactIfGiven("unitsPerCopy", import.UnitsPerCopy);
            writer.WriteExactIfGiven("unitMinute", import.UnitMinutePrice?.Amount);
            writer.WriteExactIfGiven("storagePerUnitMonth", import.StoragePerUnitMonth?.Amount);
            writer.WriteExactIfGiven("inputTokensPerMinute", import.InputTokensPerMinute);
            writer.WriteExactIfGiven("outputTokensPerMinute", import.OutputTokensPerMinute);
            writer.WriteEndObject();
        }

        if (prices.Endpoint is { } endpoint)
        {
            writer.WriteStartObject("endpoint");
            writer.WriteExactIfGiven("instanceHour", endpoint.InstanceHourPrice?.Amount);
            writer.WriteExactIfGiven("inputTokensPerSecond", endpoint.InputTokensPerSecond);
            writer.WriteExactIfGiven("outputTokensPerSecond", endpoint.OutputTokensPerSecond);
            writer.WriteEndObject();
        }

        if (prices.Reserved is { } reserved)
        {
            writer.WriteStartObject("reserved");
            WritePrices(writer, "input", reserved.InputHourlyPrices);
            WritePrices(writer, "output", reserved.OutputHourlyPrices);
            writer.WriteEndObject();
        }
    }

    private static void WritePrices(Utf8JsonWriter writer, string name, IReadOnlyDictionary<CommitmentTerm, Usd> prices)
    {
        writer.WriteStartObject(name);
        foreach (var (commitment, price) in prices.OrderBy(entry => entry.Key))
            writer.WriteExact(DocumentPath.Word(commitment), price);
        writer.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter writer, ScenarioOption option)
    {
        writer.WriteStartObject();
        writer.WriteString("id", option.Id);
        writer.WriteStartArray("levers");
        foreach (var lever in option.Levers)
            LeverFormats.Write(writer, lever);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCredits(Utf8JsonWriter writer, IReadOnlyList<CreditPool> pools)
    {
        writer.WriteStartArray("credits");
        foreach (var pool in pools)
        {
            writer.WriteStartObject();
            writer.WriteString("pool", pool.Pool);
            writer.WriteExact("amount", pool.CreditAmount);
            writer.WriteExactIfGiven("expiresAfterMonth", pool.ExpiresAfterMonth);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
