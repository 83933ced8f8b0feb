using System.Text.Json;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Writes what a scenario comes to. A figure that does not exist is null; a part that does not apply is absent.</summary>
internal static class ScenarioResultWriter
{
    public static void Write(Utf8JsonWriter writer, ScenarioResult result)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", Scenario.SchemaVersion);
        writer.WriteString("name", result.Name);
        WriteBaseline(writer, result.Baseline);
        writer.WriteStartArray("options");
        foreach (var option in result.Options)
            WriteOption(writer, option);
        writer.WriteEndArray();
        if (result.Credits is { } credits)
            WriteCredits(writer, credits);
        writer.WriteEndObject();
    }

    private static void WriteBaseline(Utf8JsonWriter writer, BaselineResult baseline)
    {
        writer.WriteStartObject("baseline");
        writer.WriteExactOrNull("monthlyCost", baseline.Figures?.MonthlyCost.Amount);
        writer.WriteExactOrNull("totalCost", baseline.Figures?.TotalCost.Amount);
        writer.WriteExactOrNull("costPerThousandRequests", baseline.Figures?.CostPerThousandRequests?.Amount);
        writer.WriteExactOrNull("blendedPricePerMillion", baseline.Figures?.BlendedPricePerMillion?.Amount);
        if (baseline.Reasons.Count > 0)
            WriteTexts(writer, "reasons", baseline.Reasons);
        writer.WriteEndObject();
    }

    private static void WriteOption(Utf8JsonWriter writer, OptionResult option)
    {
        writer.WriteStartObject();
        writer.WriteString("id", option.Id);
        switch (option)
        {
            case EvaluatedOption evaluated:
                writer.WriteString("status", "evaluated");
                WriteFigures(writer, evaluated);
                break;
            case NotApplicableOption notApplicable:
                writer.WriteString("status", "notApplicable");
                WriteTexts(writer, "reasons", notApplicable.Reasons);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter writer, EvaluatedOption option)
    {
        WriteTexts(writer, "warnings", option.Warnings);
        writer.WriteExact("oneTimeCost", option.OneTimeCost);
        writer.WriteExact("monthlyCost", option.MonthlyCost);
        writer.WriteExact("monthlySavings", option.MonthlySavings);
        writer.WriteExact("totalCost", option.TotalCost);
        writer.WriteExactOrNull("costPerThousandRequests", option.CostPerThousandRequests?.Amount);
        writer.WriteExact("netPresentValue", option.NetPresentValue);
        writer.WriteExactOrNull("paybackMonths", option.PaybackMonths);
        writer.WriteExactOrNull("returnOnInvestment", option.ReturnOnInvestment);
        if (option.Hosting is { } hosting)
        {
            writer.WriteStartObject("hosting");
            writer.WriteNumber("modelUnits", hosting.ModelUnits);
            writer.WriteExact("utilization", hosting.Utilization);
            writer.WriteExact("monthlyCost", hosting.MonthlyCost);
            writer.WriteExact("strandedCommitmentCost", hosting.StrandedCommitmentCost);
            writer.WriteEndObject();
        }

        WriteCrossover(writer, option.Crossover);
        writer.WriteStartArray("months");
        foreach (var month in option.Months)
        {
            writer.WriteStartObject();
            writer.WriteNumber("month", month.Month);
            writer.WriteExact("baseline", month.BaselineCost);
            writer.WriteExact("option", month.OptionCost);
            writer.WriteExact("retraining", month.RetrainingCost);
            writer.WriteExact("cumulativeSavings", month.CumulativeSavings);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCrossover(Utf8JsonWriter writer, Crossover crossover)
    {
        writer.WriteStartObject("crossover");
        writer.WriteExactOrNull("tokensPerMonth", crossover.TokensPerMonth);
        writer.WriteStartArray("losingIntervals");
        foreach (var interval in crossover.LosingIntervals)
        {
            writer.WriteStartObject();
            writer.WriteExact("from", interval.From);
            writer.WriteExact("to", interval.To);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCredits(Utf8JsonWriter writer, CreditsResult credits)
    {
        writer.WriteStartObject("credits");
        writer.WriteStartArray("applied");
        foreach (var use in credits.Applied)
        {
            writer.WriteStartObject();
            writer.WriteString("pool", use.Pool);
            writer.WriteExact("used", use.Used);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("optionOutOfPocket");
        foreach (var (option, cost) in credits.OptionOutOfPocket)
            writer.WriteExact(option, cost);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
