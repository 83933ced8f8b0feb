using FinOpsDashboard.Data.Rollups;
using FinOpsDashboard.Data.Storage;

namespace FinOpsDashboard.Data.Allocation;

/// <summary>
/// What carriers carry of the spend of one day or month: facts whose carrier the line alone decides, shares of the others, and what these
/// leave open of them.
/// </summary>
internal sealed class CarriedSpend
{
    private readonly PairSums _shared = new();

    /// <summary>What carriers carry of each charge line.</summary>
    public PairSums Sums { get; } = new();

    /// <summary>Forgets what was added up, and adds up anew.</summary>
    /// <param name="carriers">Who carries; has learnt these facts and shares.</param>
    /// <param name="facts">Charge lines as <see cref="SpendTables"/> reads them.</param>
    /// <param name="shares">Their shares in the dimension that the rules look at; none when they look at none.</param>
    public void AddUp(LineCarriers carriers, IntegerTable facts, IntegerTable shares)
    {
        Sums.Clear();
        _shared.Clear();
        for (var row = 0; row < shares.Count; row++)
        {
            var (line, value) = ((int)shares[row][0], (int)shares[row][1]);
            if (!carriers.IsCarriedByShare(line, value)) continue;
            var amounts = shares[row][PairSums.Ids..];
            Sums.Add(carriers.Of(line, value), line, amounts);
            _shared.Add(line, 0, amounts);
        }

        Span<long> rest = stackalloc long[MetricColumns.Amounts];
        for (var row = 0; row < facts.Count; row++)
        {
            var line = (int)facts[row][0];
            facts[row][PairSums.Ids..].CopyTo(rest);
            if (_shared[line, 0] is { IsEmpty: false } shared)
            {
                // Shares may be of facts that were restated since: what they leave open is nobody's yet.
                for (var amount = 0; amount < rest.Length - 1; amount++) rest[amount] -= shared[amount];
                if (MetricColumns.AreZero(rest)) continue;
            }

            Sums.Add(carriers.Of(line), line, rest);
        }
    }
}
