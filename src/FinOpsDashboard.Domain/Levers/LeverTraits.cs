namespace FinOpsDashboard.Domain.Levers;

/// <summary>What matters about a lever when it meets others. Which levers contradict each other follows from these alone.</summary>
[Flags]
public enum LeverTraits
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Acts on what tokens cost: it does nothing where time is paid.</summary>
    ActsOnTokenPrices = 1,

    /// <summary>Ends in a fine-tuned or distilled model.</summary>
    MakesCustomModel = 2,

    /// <summary>Is offered for base models only.</summary>
    NeedsBaseModel = 4,

    /// <summary>Puts the main model on capacity that is paid by time.</summary>
    PaysByTime = 8,

    /// <summary>Works on the requests that are answered at once in the standard tier.</summary>
    NeedsInteractiveTraffic = 16,

    /// <summary>Leaves no request to be answered at once in the standard tier.</summary>
    TakesAllTraffic = 32,

    /// <summary>Takes the requests that can wait.</summary>
    TakesDeferrableTraffic = 64,
}
