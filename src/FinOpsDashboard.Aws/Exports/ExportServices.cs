using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Aws.Exports;

/// <summary>
/// Finds the service of an export's row as Cost Explorer names it. Rows of marketplace models have a random product code and an empty
/// service code: their name stands in the product's name or the description only.
/// </summary>
internal sealed class ExportServices
{
    private const string Edition = "(Amazon Bedrock Edition)";

    /// <summary>Codes of AWS offers. Source: AWS price lists, retrieved 2026-11-22.</summary>
    private static readonly Dictionary<string, string> ByCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AmazonBedrock"] = "Amazon Bedrock",
        ["AmazonBedrockService"] = "Amazon Bedrock Service",
        ["AmazonBedrockAgentCore"] = "Amazon Bedrock AgentCore",
    };

    private readonly TextPool<string> _byName = new(name => BedrockServices.IsBedrock(name) ? name.Trim() : "");
    private readonly TextPool<string> _byCode = new(code => ByCode.GetValueOrDefault(code, ""));
    private readonly TextPool<string> _byDescription = new(ServiceIn);

    /// <summary>The service by a name; empty when it is not Bedrock's.</summary>
    public string ByName(ReadOnlySpan<char> name) => name.IsEmpty ? "" : _byName[name];

    /// <summary>The service by a service or product code; empty when it is not Bedrock's own.</summary>
    public string ByServiceCode(ReadOnlySpan<char> code) => code.IsEmpty ? "" : _byCode[code];

    /// <summary>The service that a charge's description names; empty when it names none of Bedrock.</summary>
    public string ByDescription(ReadOnlySpan<char> description) =>
        description.Contains("Bedrock Edition)", StringComparison.OrdinalIgnoreCase) ? _byDescription[description] : "";

    /// <summary>The name in front of the words that marketplace models end with.</summary>
    private static string ServiceIn(string description)
    {
        var end = description.IndexOf(Edition, StringComparison.OrdinalIgnoreCase);
        if (end < 0) return "";
        var start = description.LastIndexOfAny(['|', ':', ';', ','], end) + 1;
        return $"{description[start..end].Trim()} {Edition}";
    }
}
