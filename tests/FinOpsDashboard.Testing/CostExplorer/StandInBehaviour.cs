using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FinOpsDashboard.Testing.CostExplorer;

/// <summary>How the stand-in departs from good behaviour; by default it does not. May be changed while it runs.</summary>
public sealed class StandInBehaviour
{
    private readonly ConcurrentQueue<StandInFault> _faults = [];
    private int _pageTokensToKill;

    /// <summary>Every page carries the same token, which leads back to the same page.</summary>
    public bool RepeatPageTokens { get; set; }

    /// <summary>Error types come with the service's namespace in front, as <c>com.amazonaws.ce#DataUnavailableException</c>.</summary>
    public bool QualifyErrorTypes { get; set; }

    /// <summary>Error documents say <c>Message</c>, as the model has it, rather than <c>message</c>, as the service does.</summary>
    public bool UpperCaseErrorMessage { get; set; }

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

    /// <summary>Refuses the next page tokens that come in, though they are good.</summary>
    public void KillPageTokens(int count) => _pageTokensToKill = count;

    internal StandInFault? TakeFault() => _faults.TryDequeue(out var fault) ? fault : null;

    internal bool TakeTokenKill() => _pageTokensToKill > 0 && _pageTokensToKill-- > 0;
}
