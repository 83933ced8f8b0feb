using FinOpsDashboard.Testing.CostExplorer;

namespace FinOpsDashboard.Cli.Tests.Running;

/// <summary>
/// A made-up account of last month, small enough to add up by hand: two models of the Marketplace that share a usage type, one of
/// Amazon's own, two linked accounts, a tag key, credits that cover a part, and tax.
/// </summary>
internal static class Company
{
    public const string Bedrock = "Amazon Bedrock";
    public const string Sonnet = "Claude Sonnet 4.5 (Amazon Bedrock Edition)";
    public const string Haiku = "Claude Haiku 4.5 (Amazon Bedrock Edition)";
    public const string MicroInput = "USE1-NovaMicro-input-tokens";
    public const string MicroOutput = "USE1-NovaMicro-output-tokens";
    public const string ClaudeInput = "USE1-MP:USE1_InputTokenCount-Units";
    public const string ClaudeOutput = "USE1-MP:USE1_OutputTokenCount-Units";
    public const string Search = "111111111111";
    public const string Chat = "222222222222";

    /// <summary>What every test of figures is computed from; the comments beside the assertions name the lines a to i.</summary>
    public static LedgerBuilder Ledger() => new LedgerBuilder()
        .Account(Search, "Search")
        .Account(Chat, "Chat")
        .Add(Days.Last(5), Bedrock, MicroInput, 0.0000035m, 0.1m, account: Search, tags: [("team", "search")]) // a
        .Add(Days.Last(5), Bedrock, MicroOutput, 0.1234567891m, 881.8342078571m, account: Search, tags: [("team", "search")]) // b
        .Add(Days.Last(6), Bedrock, MicroInput, 2.5m, 71428.571428571m, account: Chat) // c
        .Add(Days.Last(5), Sonnet, ClaudeInput, 10.0000000001m, 3.333333333m, account: Search, tags: [("team", "search")]) // d
        .Add(Days.Last(5), Sonnet, ClaudeInput, 4.2m, 1.4m, account: Chat, tags: [("team", "chat")]) // e
        .Add(Days.Last(7), Sonnet, ClaudeOutput, 30.75m, 2.05m, account: Chat, tags: [("team", "chat")]) // f
        .Add(Days.Last(7), Haiku, ClaudeInput, 0.0000000003m, 0.0000000003m, account: Search) // g
        .Add(Days.Last(7), Sonnet, ClaudeOutput, -25.5000000007m, 0, recordType: "Credit", account: Chat) // h
        .Add(Days.Last(7), Sonnet, ClaudeOutput, 1.9m, 0, recordType: "Tax", account: Chat) // i
        .Add(Days.Last(7), "Amazon Simple Storage Service", "TimedStorage-ByteHrs", 99m);

    /// <summary>Starts a Cost Explorer that answers from a ledger.</summary>
    public static Task<CostExplorerStandIn> ServeAsync(this LedgerBuilder ledger, StandInOptions? options = null) =>
        CostExplorerStandIn.StartAsync(ledger.Build(), options, TestContext.Current.CancellationToken);

    /// <summary>Splits by the tag key that the account uses.</summary>
    public static Finops WithTeamTag(this Finops finops) => finops.With("FinOps__Aws__CostAllocationTagKeys__0", "team");
}
