using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>How the stand-in departs from good behaviour; by default it does not. May be changed while it runs.</summary>
public sealed class StandInBehaviour
{
    private readonly ConcurrentQueue<StandInFault> _faults = [];
    private readonly ConcurrentDictionary<string, StandInFault> _refused = [];
    private int _pageTokensToKill;

    /// <summary>Every page carries the same token, which leads back to the same page.</summary>
    public bool RepeatPageTokens { get; set; }

    /// <summary>Error types come with the service's namespace in front, as <c>com.amazonaws.ce#DataUnavailableException</c>.</summary>
    public bool QualifyErrorTypes { get; set; }

    /// <summary>Error documents say <c>Message</c>, as the model has it, rather than <c>message</c>, as the service does.</summary>
    public bool UpperCaseErrorMessage { get; set; }

    /// <summary>What hourly requests are refused with, as where the payer account has not enabled them; null: they are answered.</summary>
    public string? HourlyRefusal { get; set; }

    /// <summary>Periods come without <c>Total</c>.</summary>
    public bool OmitTotal { get; set; }

    /// <summary>Groups come in another order on every page, the same for the same seed; null: ordered by their keys.</summary>
    public int? ShuffleGroupsSeed { get; set; }

    /// <summary>The connection is closed, without an answer, for every request after so many; null: never.</summary>
    public int? CloseAfterRequests { get; set; }

    /// <summary>Called with the number of the request, from 1, before it is answered: the place to restate the ledger between two.</summary>
    public Action<int>? BeforeAnswer { get; set; }

    /// <summary>Changes the document of an answer at will before it is sent.</summary>
    public Action<JsonObject>? RewriteAnswer { get; set; }

    /// <summary>Lets the next requests go wrong; faults queue up.</summary>
    public void FailNext(StandInFault fault, int times = 1)
    {
        for (var time = 0; time < times; time++) _faults.Enqueue(fault);
    }

    /// <summary>Lets every request of an operation go wrong, such as one that the policy of the caller does not allow.</summary>
    public void Refuse(string operation, StandInFault fault) => _refused[operation] = fault;

    /// <summary>The policy of the caller allows none of these operations.</summary>
    public void Deny(params ReadOnlySpan<string> operations)
    {
        foreach (var operation in operations) Refuse(operation, StandInFault.AccessDenied("ce:" + operation));
    }

    /// <summary>Refuses the next page tokens that come in, though they are good.</summary>
    public void KillPageTokens(int count) => _pageTokensToKill = count;

    internal StandInFault? TakeFault() => _faults.TryDequeue(out var fault) ? fault : null;

    internal StandInFault? DenialOf(string operation) => _refused.GetValueOrDefault(operation);

    internal bool TakeTokenKill() => _pageTokensToKill > 0 && _pageTokensToKill-- > 0;
}
