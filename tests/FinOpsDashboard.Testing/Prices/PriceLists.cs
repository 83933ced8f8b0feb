using System.Text;

namespace FinOpsDashboard.Testing.Prices;

/// <summary>Price lists written by hand after the documented shapes, of 3 November 2026, with the traps that public projects fell into.</summary>
public static class PriceLists
{
    /// <summary>First-party models, in units of 1,000 tokens.</summary>
    public const string Bedrock = "AmazonBedrock.json";

    /// <summary>Models of the marketplace, in units of one million tokens.</summary>
    public const string FoundationModels = "AmazonBedrockFoundationModels.json";

    /// <summary>Claude on its newer route, in units of 1,000 tokens.</summary>
    public const string Service = "AmazonBedrockService.json";

    /// <summary>What the price book does not take.</summary>
    public const string AgentCore = "AmazonBedrockAgentCore.json";

    /// <summary>An answer of the pricing service, products as JSON in strings.</summary>
    public const string Answer = "get-products.json";

    /// <summary>The same, products as objects.</summary>
    public const string AnswerOfObjects = "get-products-objects.json";

    /// <summary>The text of a list.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(PriceLists).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no list {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A list as a stream.</summary>
    public static Stream Stream(string name) => new MemoryStream(Encoding.UTF8.GetBytes(Text(name)));
}
