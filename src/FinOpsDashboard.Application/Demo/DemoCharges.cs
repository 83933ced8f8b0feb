namespace FinOpsDashboard.Application.Demo;

/// <summary>How a made-up feature shows on the bill: its service, usage types, units and prices.</summary>
internal sealed record DemoCharges(string Service, decimal TokensPerUnit, IReadOnlyDictionary<DemoTokens, DemoCharge> ByTokens)
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;

    /// <summary>A model of Amazon's own, billed by the thousand tokens.</summary>
    public static DemoCharges FirstParty(string model, decimal input, decimal output, string tier = "", decimal factor = 1m) =>
        new(DemoCompany.FirstParty, Thousand, new Dictionary<DemoTokens, DemoCharge>
        {
            [DemoTokens.Input] = new($"USE1-{model}-input-tokens{tier}", input * factor),
            [DemoTokens.Output] = new($"USE1-{model}-output-tokens{tier}", output * factor),
        });

    /// <summary>A Claude model on the newer route, billed by the thousand tokens.</summary>
    public static DemoCharges BedrockService(string model, decimal input, decimal output) =>
        new(DemoCompany.BedrockService, Thousand, new Dictionary<DemoTokens, DemoCharge>
        {
            [DemoTokens.Input] = new($"USE1-{model}-input-tokens", input),
            [DemoTokens.Output] = new($"USE1-{model}-output-tokens", output),
        });

    /// <summary>A model of AWS Marketplace, billed by the million tokens; its usage types do not name it.</summary>
    public static DemoCharges Marketplace(string service, decimal input, decimal output, decimal cacheRead, decimal cacheWrite) =>
        new(service, Million, new Dictionary<DemoTokens, DemoCharge>
        {
            [DemoTokens.Input] = new("USE1-MP:USE1_InputTokenCount-Units", input),
            [DemoTokens.Output] = new("USE1-MP:USE1_OutputTokenCount-Units", output),
            [DemoTokens.CacheRead] = new("USE1-MP:USE1_CacheReadInputTokenCount-Units", cacheRead),
            [DemoTokens.CacheWrite] = new("USE1-MP:USE1_CacheWriteInputTokenCount-Units", cacheWrite),
        });
}
