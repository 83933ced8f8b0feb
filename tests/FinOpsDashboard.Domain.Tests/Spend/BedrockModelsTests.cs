using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Spend;

public sealed class BedrockModelsTests
{
    [Theory]
    [InlineData("NovaMicro", "Nova Micro")]
    [InlineData("Nova2.0Lite", "Nova 2 Lite")]
    [InlineData("us.amazon.nova-premier-v1:0", "Nova Premier")]
    [InlineData("amazon.nova-micro-v1:0:128k", "Nova Micro")]
    [InlineData("Claude4.6Sonnet", "Claude Sonnet 4.6")]
    [InlineData("claude sonnet 4.6", "Claude Sonnet 4.6")]
    [InlineData("anthropic.claude-opus-4-8", "Claude Opus 4.8")]
    [InlineData("global.anthropic.claude-haiku-4-5-20251001-v1:0", "Claude Haiku 4.5")]
    [InlineData("Claude 3.5 Sonnet v2 (Amazon Bedrock Edition)", "Claude 3.5 Sonnet v2")]
    [InlineData("Claude 3.5 Sonnet (Amazon Bedrock Edition)", "Claude 3.5 Sonnet")]
    [InlineData("Claude Haiku 4.5 (Bedrock Edition)", "Claude Haiku 4.5")]
    [InlineData("openai.gpt-oss-120b", "gpt-oss-120b")]
    [InlineData("Llama3-1-70B", "Llama 3.1 70B")]
    [InlineData("TitanEmbeddingV2-Text", "Titan Text Embeddings V2")]
    [InlineData("Meta Llama 2 Chat 70B (Amazon Bedrock Edition)", "Llama 2 70B")]
    [InlineData("Cohere Embed Model 3 - Multilingual (Amazon Bedrock Edition)", "Cohere Embed 3 Multilingual")]
    [InlineData("Command R+", "Cohere Command R+")]
    public void Find_AnySpelling_IsTheOneModel(string text, string expected) => Assert.Equal(expected, BedrockModels.Find(text)?.Name);

    [Theory]
    [InlineData("Claude Opus 4.9")]
    [InlineData("Claude Opus 48")]
    [InlineData("Claude Sonnet 45")]
    [InlineData("Llama 3 170B")]
    [InlineData("Llama 31 70B")]
    [InlineData("Nova")]
    [InlineData("Nova Micro 2")]
    [InlineData("gpt-oss")]
    [InlineData("")]
    public void Find_SimilarName_IsNoModel(string text) => Assert.Null(BedrockModels.Find(text));

    [Theory]
    [InlineData("Some-New_Model 7B", "Some New Model 7B")]
    [InlineData("vendor.model-9", "vendor.model 9")]
    [InlineData("", "")]
    public void DisplayNameOf_UnknownModel_KeepsItsText(string text, string expected) => Assert.Equal(expected, BedrockModels.DisplayNameOf(text));

    [Fact]
    public void DisplayNameOf_DisplayName_IsItself() =>
        Assert.All(BedrockModels.All, model => Assert.Equal(model.Name, BedrockModels.DisplayNameOf(model.Name)));

    [Fact]
    public void All_Names_AreUnique() =>
        Assert.Equal(BedrockModels.All.Count, BedrockModels.All.Select(model => model.Name).Distinct(StringComparer.Ordinal).Count());
}
