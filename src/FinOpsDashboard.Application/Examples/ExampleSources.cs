namespace FinOpsDashboard.Application.Examples;

/// <summary>The sources that several examples have in common.</summary>
internal static class ExampleSources
{
    private static readonly DateOnly RetrievedOn = new(2026, 11, 22);

    public static ExampleSource PricingPage { get; } = Of("Amazon Bedrock pricing: token, training, storage and model unit prices", "https://aws.amazon.com/bedrock/pricing/");

    public static ExampleSource ProvisionedThroughput { get; } = Of(
        "Amazon Bedrock user guide: Provisioned Throughput is paid by the hour, not by the token; throughput of a unit is not published",
        "https://docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput.html");

    public static ExampleSource OnDemandDeployment { get; } = Of(
        "Amazon Bedrock user guide: which custom models can be deployed on demand",
        "https://docs.aws.amazon.com/bedrock/latest/userguide/deploy-custom-model-on-demand.html");

    public static ExampleSource Distillation { get; } = Of(
        "Amazon Bedrock user guide: model distillation",
        "https://docs.aws.amazon.com/bedrock/latest/userguide/model-distillation.html");

    public static ExampleSource Of(string title, string address) => new(title, new Uri(address), RetrievedOn);
}
