using FinOpsDashboard.Domain.Money;

namespace FinOpsDashboard.Application.SpendSync;

/// <summary>Counts the paid requests of one sync, and refuses what would pass a ceiling. Not safe for parallel use.</summary>
public sealed class CostRequestMeter
{
    /// <summary>
    /// What one page of one Cost Explorer request costs: 0.01 USD. Failed requests are not billed.
    /// Source: https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/ (retrieved 2026-11-22).
    /// </summary>
    public static readonly Usd PricePerRequest = Usd.FromDollars(0.01m);

    private readonly int _ceiling;
    private readonly CostRequestMeter? _whole;

    /// <summary>Makes a meter.</summary>
    /// <param name="ceiling">The most requests that may be answered; no limit by default.</param>
    public CostRequestMeter(int ceiling = int.MaxValue) => _ceiling = ceiling;

    private CostRequestMeter(int ceiling, CostRequestMeter whole)
        : this(ceiling) => _whole = whole;

    /// <summary>Requests that were answered, and so are billed.</summary>
    public int BilledRequests { get; private set; }

    /// <summary>What the answered requests cost.</summary>
    public Usd Cost => PricePerRequest * BilledRequests;

    /// <summary>Whether one more request may be sent.</summary>
    public bool MaySend => BilledRequests < _ceiling && _whole?.MaySend != false;

    /// <summary>Whether it is this part's own ceiling that is reached, while the whole may send more.</summary>
    public bool IsOnlyPartSpent => BilledRequests >= _ceiling && _whole?.MaySend == true;

    /// <summary>Notes a request that was answered.</summary>
    public void CountBilled()
    {
        BilledRequests++;
        _whole?.CountBilled();
    }

    /// <summary>A meter for a part of the work with a ceiling of its own; what it counts is counted here too.</summary>
    public CostRequestMeter Part(int ceiling) => new(ceiling, this);
}
