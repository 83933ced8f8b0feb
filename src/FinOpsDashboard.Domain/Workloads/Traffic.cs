namespace FinOpsDashboard.Domain.Workloads;

/// <summary>
/// The requests that still have to be answered one by one by the main model, seen from one request of the workload. Levers take
/// requests or tokens away from it, one after the other.
/// </summary>
/// <param name="RequestShare">How many of them there are per request of the workload: 1 at first.</param>
/// <param name="InputTokens">Average input tokens of each, the repeated context included.</param>
/// <param name="OutputTokens">Average output tokens of each.</param>
/// <param name="RepeatedContextTokens">Input tokens at the front that are the same in each; never above the input tokens.</param>
public readonly record struct Traffic(decimal RequestShare, decimal InputTokens, decimal OutputTokens, decimal RepeatedContextTokens)
{
    /// <summary>The whole workload, before any lever.</summary>
    public static Traffic Of(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return new(1m, workload.InputTokensPerRequest, workload.OutputTokensPerRequest, workload.RepeatedContextTokensPerRequest);
    }

    /// <summary>Only a part of the requests, each as large as before.</summary>
    public Traffic Share(decimal share) => this with { RequestShare = RequestShare * share };
}
