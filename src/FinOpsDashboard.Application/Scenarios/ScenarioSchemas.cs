using System.Text.Json;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Scenarios.Json;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Scenarios;

/// <summary>
/// The JSON Schemas (draft 2020-12) of scenario and result, made by the code that reads and writes the documents. A schema says what a
/// document looks like; rules between fields are checked on evaluation.
/// </summary>
public static class ScenarioSchemas
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a scenario document.</summary>
    public static JsonObject Scenario { get; } = Complete(DescribeScenario(), "Scenario", "A workload, prices, and options for running it cheaper. Money is USD.");

    /// <summary>The schema of a result document.</summary>
    public static JsonObject Result { get; } = Complete(DescribeResult(), "Scenario result", "What a scenario comes to, not rounded. Money is USD.");

    /// <summary>Both by their words in addresses and on the command line: <c>scenario</c> and <c>result</c>.</summary>
    public static IReadOnlyDictionary<string, JsonObject> ByName { get; } = new OrderedDictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["scenario"] = Scenario,
        ["result"] = Result,
    };

    /// <summary>A schema as an indented document.</summary>
    public static string Write(JsonObject schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema.ToJsonString(Layout);
    }

    private static JsonObject DescribeScenario()
    {
        var reader = new SchemaReader();
        ScenarioReader.Read(reader);
        return reader.Schema;
    }

    private static JsonObject DescribeResult()
    {
        var writer = new SchemaWriter();
        ScenarioResultWriter.Write(writer, Sample());
        return writer.Schema;
    }

    private static JsonObject Complete(JsonObject schema, string title, string about)
    {
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", title);
        schema.Insert(2, "description", about);
        return schema;
    }

    /// <summary>A result with every part and every kind of option. Its figures mean nothing.</summary>
    private static ScenarioResult Sample()
    {
        var option = new EvaluatedOption("evaluated")
        {
            PlanWarnings = [],
            OneTimeCost = default,
            MonthlyCost = default,
            MonthlySavings = default,
            TotalCost = default,
            CostPerThousandRequests = null,
            NetPresentValue = default,
            PaybackMonths = null,
            ReturnOnInvestment = null,
            Capacities = [Capacity("provisioned"), Capacity("import")],
            CrossoverWhenAsked = new(new Crossover(null, [new(0m, 1m)])),
            Months = [default],
        };
        return new(
            "Sample",
            new(null, []),
            [option, new NotApplicableOption("notApplicable", [])],
            new([new("pool", Usd.Zero)], []));
    }

    private static CapacityResult Capacity(string kind) => new(kind, "model", 1, 0m, Usd.Zero, Usd.Zero);
}
