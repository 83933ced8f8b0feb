namespace FinOpsDashboard.Domain.Commitments;

/// <summary>A way to pay for one layer of demand, from the least binding to the most.</summary>
public enum LadderRung
{
    /// <summary>No model unit: the tokens are paid on demand.</summary>
    OnDemand,

    /// <summary>A model unit bought by the hour, in the hours that need it and would cost more on demand; the others are paid on demand.</summary>
    NoCommitment,

    /// <summary>A model unit held for one month, in every hour of it.</summary>
    OneMonth,

    /// <summary>A model unit held for six months, in every hour of them.</summary>
    SixMonths,
}
