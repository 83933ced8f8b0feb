using FinOpsDashboard.Domain.Spend;

namespace FinOpsDashboard.Domain.Tests.Spend;

public sealed class BedrockServicesTests
{
    [Theory]
    [InlineData("Amazon Bedrock", true)]
    [InlineData("Bedrock", true)]
    [InlineData("Amazon Bedrock Service", true)]
    [InlineData("Amazon Bedrock AgentCore", true)]
    [InlineData("Claude 3.5 Sonnet v2 (Amazon Bedrock Edition)", true)]
    [InlineData("Claude Sonnet 4 (Amazon Bedrock Edition)", true)]
    [InlineData("Claude Sonnet 4.6 (Amazon Bedrock Edition)", true)]
    [InlineData("Claude Opus 4.1 (Amazon Bedrock Edition)", true)]
    [InlineData("Claude Opus 5 (Amazon Bedrock Edition)", true)]
    [InlineData("Claude Sonnet 5.5 (Amazon Bedrock Edition)", true)]
    [InlineData("Claude Haiku 4.5 (Bedrock Edition)", true)]
    [InlineData("Cohere Embed Model 3 - Multilingual (Amazon Bedrock Edition)", true)]
    [InlineData("Cohere Rerank v3.5 (Amazon Bedrock Edition)", true)]
    [InlineData("Palmyra X4 (Amazon Bedrock Edition)", true)]
    [InlineData("OpenAI GPT-5.6 Sol (Amazon Bedrock Edition)", true)]
    [InlineData("AWS Cost Explorer", false)]
    [InlineData("EC2 - Other", false)]
    [InlineData("Amazon Simple Storage Service", false)]
    [InlineData("Amazon SageMaker", false)]
    [InlineData("Amazon Bedrockish", false)]
    [InlineData("", false)]
    public void IsBedrock_ServiceOfABill_TellsBedrockFromOthers(string service, bool expected) =>
        Assert.Equal(expected, BedrockServices.IsBedrock(service));

    [Theory]
    [InlineData("Amazon Bedrock", "USE1-NovaMicro-input-tokens", BillingRoute.FirstParty)]
    [InlineData("Amazon Bedrock", "USE1-MP:USE1_InputTokenCount-Units", BillingRoute.Marketplace)]
    [InlineData("Amazon Bedrock Service", "USE1-Claude4.6Opus-input-tokens", BillingRoute.BedrockService)]
    [InlineData("Amazon Bedrock AgentCore", "Runtime:Consumption-based:vCPU", BillingRoute.AgentCore)]
    [InlineData("Amazon SageMaker", "USE1-MP:USE1_InputTokenCount-Units", BillingRoute.Other)]
    [InlineData("", "USE1_InputTokenCount-Units", BillingRoute.Marketplace)]
    public void RouteOf_Row_IsTheRouteOfItsServiceOrSpelling(string service, string usageType, BillingRoute expected) =>
        Assert.Equal(expected, BedrockServices.RouteOf(service, usageType));
}
