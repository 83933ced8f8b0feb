using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FinOpsDashboard.Application.Scenarios;
using FinOpsDashboard.Domain.Scenarios;

namespace FinOpsDashboard.Application.Tests.Scenarios;

/// <summary>The documents beside the tests, and small ways to change them.</summary>
internal static class TestDocuments
{
    public static string EveryField => Load("every-field.json");

    /// <summary>What documents may hold beyond the contract: other hostings and levers.</summary>
    public static string Additions => Load("additions.json");

    public static string Load(string name)
    {
        using var stream = typeof(TestDocuments).Assembly.GetManifestResourceStream(typeof(TestDocuments), $"Data.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The document with every field, changed in one place.</summary>
    public static string With(Action<JsonObject> change)
    {
        var document = JsonNode.Parse(EveryField)!.AsObject();
        change(document);
        return document.ToJsonString();
    }

    public static ScenarioReading Read(string json) => ScenarioJson.Read(Encoding.UTF8.GetBytes(json));

    public static IEnumerable<string> Faults(string json) => Read(json).Faults.Select(fault => fault.ToString());

    public static string Write(Scenario scenario)
    {
        var output = new ArrayBufferWriter<byte>();
        ScenarioJson.Write(scenario, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static string Write(ScenarioResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        ScenarioJson.Write(result, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
