namespace FinOpsDashboard.Domain.Spend;

/// <summary>The ways in which Amazon Bedrock usage reaches an AWS bill, told apart by the Cost Explorer SERVICE value.</summary>
public enum BillingRoute
{
    /// <summary>Not Bedrock, or not recognised as Bedrock.</summary>
    Other,

    /// <summary>The service <c>Amazon Bedrock</c>: Nova, Titan, open models, guardrails, customization.</summary>
    FirstParty,

    /// <summary>One service per model, such as <c>Claude Sonnet 4.5 (Amazon Bedrock Edition)</c>, billed through AWS Marketplace.</summary>
    Marketplace,

    /// <summary>The service <c>Amazon Bedrock Service</c>, the newer first-party route of Claude.</summary>
    BedrockService,

    /// <summary><c>Amazon Bedrock AgentCore</c> and every other service whose name starts with <c>Amazon Bedrock</c>.</summary>
    AgentCore,
}
