using System.Text;
using FinOpsDashboard.Application.Demo;
using FinOpsDashboard.Application.SpendImport;
using Microsoft.Extensions.DependencyInjection;

namespace FinOpsDashboard.IntegrationTests.Downloads;

/// <summary>Fills the ledger of an app.</summary>
internal static class Bills
{
    /// <summary>Imports lines of 5 October 2026, as Cost Explorer answers them.</summary>
    public static async Task ImportAsync(this RunningApp app, params (string UsageType, string UnblendedCost)[] lines)
    {
        var groups = string.Join(',', lines.Select(line => $$"""
            {
              "Keys": ["Amazon Bedrock", "{{line.UsageType}}"],
              "Metrics": {
                "UnblendedCost": { "Amount": "{{line.UnblendedCost}}", "Unit": "USD" },
                "NetUnblendedCost": { "Amount": "{{line.UnblendedCost}}", "Unit": "USD" },
                "AmortizedCost": { "Amount": "{{line.UnblendedCost}}", "Unit": "USD" },
                "NetAmortizedCost": { "Amount": "{{line.UnblendedCost}}", "Unit": "USD" },
                "UsageQuantity": { "Amount": "1", "Unit": "1K tokens" }
              }
            }
            """));
        var answer = $$"""
            {
              "GroupDefinitions": [{ "Type": "DIMENSION", "Key": "SERVICE" }, { "Type": "DIMENSION", "Key": "USAGE_TYPE" }],
              "ResultsByTime": [{ "TimePeriod": { "Start": "2026-10-05", "End": "2026-10-06" }, "Total": {}, "Groups": [{{groups}}], "Estimated": false }]
            }
            """;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(answer));
        var outcome = await app.Services.GetRequiredService<SpendImport>().RunAsync([new SpendFile("october.json", content)], BadRows.Refuse, CancellationToken.None);
        Assert.IsType<SpendImportOutcome.Stored>(outcome);
    }

    public static async Task LoadDemoAsync(this RunningApp app) =>
        Assert.Null(await app.Services.GetRequiredService<DemoData>().LoadAsync(CancellationToken.None));
}
