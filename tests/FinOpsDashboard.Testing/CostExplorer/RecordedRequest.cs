using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>A request as the stand-in got it, answered or not.</summary>
/// <param name="Operation">The operation, such as GetCostAndUsage.</param>
/// <param name="Body">The JSON document; empty when there was none.</param>
/// <param name="Headers">The headers by their lower-case names.</param>
public sealed record RecordedRequest(string Operation, JsonObject Body, IReadOnlyDictionary<string, string> Headers);
