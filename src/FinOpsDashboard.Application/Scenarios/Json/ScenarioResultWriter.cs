using FinOpsDashboard.Domain.Hosting;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios.Json;

/// <summary>Writes what a scenario comes to. A figure that does not exist is null; a part that does not apply is absent.</summary>
internal static class ScenarioResultWriter
{
    public static void Write(ObjectWriter document, ScenarioResult result)
    {
        document.WholeNumber("schemaVersion", Scenario.SchemaVersion, "The version of this form.");
        document.Text("name", result.Name, "The title of the scenario.");
        document.Object("baseline", result.Baseline, WriteBaseline, "What staying with the baseline model costs, in USD.");
        document.List("options", result.Options, WriteOption, "What each option costs, in the order of the scenario.");
        document.Object(
            "credits", result.Credits, WriteCredits, "What credits pay. They change no other figure. Absent when the scenario has none.", isOptional: true);
    }

    private static void WriteBaseline(ObjectWriter fields, BaselineResult baseline)
    {
        fields.NumberOrNull("monthlyCost", baseline.Figures?.MonthlyCost, "Month 1; null when a price of the baseline model is missing.");
        fields.NumberOrNull("totalCost", baseline.Figures?.TotalCost, "The whole horizon.");
        fields.NumberOrNull("costPerThousandRequests", baseline.Figures?.CostPerThousandRequests, "Total cost over the requests of the horizon.");
        fields.NumberOrNull(
            "blendedPricePerMillion", baseline.Figures?.BlendedPricePerMillion, "USD per 1M tokens at the workload's mix of input and output.");
        fields.Texts("reasons", baseline.Reasons, "Which price is missing; absent when none is.", isOptional: true);
    }

    private static void WriteOption(ObjectWriter fields, OptionResult option)
    {
        const string Status = "Whether the option has figures.";
        fields.Text("id", option.Id, "The option's name.");
        switch (option)
        {
            case EvaluatedOption evaluated:
                fields.Kind("status", "evaluated", Status);
                WriteFigures(fields, evaluated);
                break;
            case NotApplicableOption notApplicable:
                fields.Kind("status", "notApplicable", Status);
                fields.Texts("reasons", notApplicable.Reasons, "Why the option cannot be had, or not be priced.");
                break;
        }
    }

    private static void WriteFigures(ObjectWriter fields, EvaluatedOption option)
    {
        fields.Texts("warnings", option.Warnings, "What to know beside the figures.");
        fields.Number("oneTimeCost", option.OneTimeCost, "Paid before month 1.");
        fields.Number("monthlyCost", option.MonthlyCost, "Month 1, retraining left out.");
        fields.Number("monthlySavings", option.MonthlySavings, "Baseline of month 1 less monthlyCost; negative when the option is dearer.");
        fields.Number("totalCost", option.TotalCost, "One-time cost and every month of the horizon, retraining included.");
        fields.NumberOrNull("costPerThousandRequests", option.CostPerThousandRequests, "Total cost over the requests of the horizon.");
        fields.Number("netPresentValue", option.NetPresentValue, "Savings of the horizon in the money of today, one-time cost taken off.");
        fields.NumberOrNull("paybackMonths", option.PaybackMonths, "Months until cumulative savings stay at 0 or above; null: not within the horizon.");
        fields.NumberOrNull(
            "returnOnInvestment", option.ReturnOnInvestment, "Savings less the one-time cost, over the one-time cost; null without one-time cost.");
        fields.Object("hosting", option.Hosting, WriteHosting, "Provisioned Throughput; absent without.", isOptional: true);
        fields.List(
            "capacity",
            GoesBeyondHosting(option) ? option.Capacities : null,
            WriteCapacity,
            "What is paid by time, one item for each model; absent where hosting says it all.",
            isOptional: true);
        fields.Object("crossover", option.Crossover, WriteCrossover, "Where the option becomes the cheaper one as volume grows and the mix stays.");
        fields.List("months", option.Months, WriteMonth, "Month by month.");
    }

    private static bool GoesBeyondHosting(EvaluatedOption option) =>
        option.Capacities.Count > 1 || option.Capacities.Any(capacity => capacity.Kind != ProvisionedHosting.KindName);

    private static void WriteHosting(ObjectWriter fields, HostingResult hosting)
    {
        fields.WholeNumber("modelUnits", hosting.ModelUnits, "Model units paid for in month 1.");
        fields.Number("utilization", hosting.Utilization, "Average use of the busier side, input or output, over what they deliver: 0 to 1.");
        fields.Number("monthlyCost", hosting.MonthlyCost, "What they cost in month 1.");
        fields.Number("strandedCommitmentCost", hosting.StrandedCommitmentCost, "Hours committed past the end of the horizon.");
    }

    private static void WriteCapacity(ObjectWriter fields, CapacityResult capacity)
    {
        fields.Text("kind", capacity.Kind, "The hosting: provisioned, import, endpoint or reserved.");
        fields.Text("model", capacity.Model, "The model that it serves.");
        fields.WholeNumber("units", capacity.Units, "Model units, copies or instances in month 1; 0 for reserved tokens per minute.");
        fields.Number("utilization", capacity.Utilization, "Average use of the busier side over what is paid for: 0 to 1.");
        fields.Number("monthlyCost", capacity.MonthlyCost, "What it costs in month 1, overflow included.");
        fields.Number("strandedCommitmentCost", capacity.StrandedCommitmentCost, "Committed past the end of the horizon.");
    }

    private static void WriteCrossover(ObjectWriter fields, Crossover crossover)
    {
        fields.NumberOrNull(
            "tokensPerMonth", crossover.TokensPerMonth, "The smallest volume at which the option costs no more; 0: from the first token; null: none.");
        fields.List("losingIntervals", crossover.LosingIntervals, WriteInterval, "The volumes above it at which the option is dearer again.");
    }

    private static void WriteInterval(ObjectWriter fields, VolumeInterval interval)
    {
        fields.Number("from", interval.From, "Tokens a month.");
        fields.Number("to", interval.To, "Tokens a month.");
    }

    private static void WriteMonth(ObjectWriter fields, MonthResult month)
    {
        fields.WholeNumber("month", month.Month, "Counted from 1.");
        fields.Number("baseline", month.BaselineCost, "What staying would cost.");
        fields.Number("option", month.OptionCost, "What the option costs, retraining left out.");
        fields.Number("retraining", month.RetrainingCost, "What retraining costs in this month.");
        fields.Number("cumulativeSavings", month.CumulativeSavings, "All savings so far, less the one-time cost.");
    }

    private static void WriteCredits(ObjectWriter fields, CreditsResult credits)
    {
        fields.List("applied", credits.Applied, WriteCreditUse, "What is used of each pool for the first evaluated option.");
        fields.Numbers(
            "optionOutOfPocket",
            credits.OptionOutOfPocket.Select(paid => KeyValuePair.Create(paid.OptionId, paid.Cost.Amount)),
            "What is left to pay of each evaluated option over the horizon.");
    }

    private static void WriteCreditUse(ObjectWriter fields, CreditUse use)
    {
        fields.Text("pool", use.Pool, "The name of the pool.");
        fields.Number("used", use.Used, "How much.");
    }
}
