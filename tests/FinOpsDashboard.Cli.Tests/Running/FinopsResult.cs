using System.Text.Json;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>How a command ended, and what it printed.</summary>
internal sealed record FinopsResult(int Status, string Output, string Error)
{
    /// <summary>The document on standard output.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The lines on standard output.</summary>
    public IReadOnlyList<string> Lines => Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A whole number of the document.</summary>
    public int Number(string member) => Json.GetProperty(member).GetInt32();

    /// <summary>The rows of <c>finops spend</c> as <c>key/key=amount</c>, in their order, and the total.</summary>
    public IReadOnlyList<string> Spend() =>
    [
        .. Json.GetProperty("rows").EnumerateArray().Select(row =>
            $"{string.Join('/', row.GetProperty("keys").EnumerateObject().Select(key => key.Value.GetString()))}={row.GetProperty("amount").GetString()}"),
        $"total={Json.GetProperty("total").GetString()}",
    ];

    /// <summary>The command failed with a reason, and printed nothing else.</summary>
    public void FailedWith(int status, params string[] words)
    {
        Assert.Equal(status, Status);
        Assert.Empty(Output);
        foreach (var word in words) Assert.Contains(word, Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
    }
}
