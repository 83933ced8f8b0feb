using System.Collections.Frozen;

namespace FinOpsDashboard.Application.FocusExport;

/// <summary>The names of Regions, which FOCUS wants beside their ids.</summary>
/// <remarks>https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html, as public code had it on 2026-11-22.</remarks>
internal static class FocusRegions
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["us-east-1"] = "US East (N. Virginia)",
        ["us-east-2"] = "US East (Ohio)",
        ["us-west-1"] = "US West (N. California)",
        ["us-west-2"] = "US West (Oregon)",
        ["us-gov-east-1"] = "AWS GovCloud (US-East)",
        ["us-gov-west-1"] = "AWS GovCloud (US-West)",
        ["ca-central-1"] = "Canada (Central)",
        ["ca-west-1"] = "Canada West (Calgary)",
        ["mx-central-1"] = "Mexico (Central)",
        ["sa-east-1"] = "South America (Sao Paulo)",
        ["eu-west-1"] = "Europe (Ireland)",
        ["eu-west-2"] = "Europe (London)",
        ["eu-west-3"] = "Europe (Paris)",
        ["eu-central-1"] = "Europe (Frankfurt)",
        ["eu-central-2"] = "Europe (Zurich)",
        ["eu-north-1"] = "Europe (Stockholm)",
        ["eu-south-1"] = "Europe (Milan)",
        ["eu-south-2"] = "Europe (Spain)",
        ["il-central-1"] = "Israel (Tel Aviv)",
        ["me-south-1"] = "Middle East (Bahrain)",
        ["me-central-1"] = "Middle East (UAE)",
        ["af-south-1"] = "Africa (Cape Town)",
        ["ap-east-1"] = "Asia Pacific (Hong Kong)",
        ["ap-east-2"] = "Asia Pacific (Taipei)",
        ["ap-northeast-1"] = "Asia Pacific (Tokyo)",
        ["ap-northeast-2"] = "Asia Pacific (Seoul)",
        ["ap-northeast-3"] = "Asia Pacific (Osaka)",
        ["ap-southeast-1"] = "Asia Pacific (Singapore)",
        ["ap-southeast-2"] = "Asia Pacific (Sydney)",
        ["ap-south-1"] = "Asia Pacific (Mumbai)",
        ["ap-southeast-3"] = "Asia Pacific (Jakarta)",
        ["ap-south-2"] = "Asia Pacific (Hyderabad)",
        ["ap-southeast-4"] = "Asia Pacific (Melbourne)",
        ["ap-southeast-5"] = "Asia Pacific (Malaysia)",
        ["ap-southeast-7"] = "Asia Pacific (Thailand)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a Region; the id itself where the table has none, since FOCUS takes no id without a name.</summary>
    public static string NameOf(string regionId) => Names.GetValueOrDefault(regionId, regionId);
}
