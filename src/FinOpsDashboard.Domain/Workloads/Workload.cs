using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Workloads;

/// <summary>What a feature asks of its model: how many requests, how large, how bursty, how fast growing.</summary>
public sealed record Workload
{
    /// <summary>At least 1, at most 10^6: the busiest minute cannot be below the average one.</summary>
    public static readonly NumberRange PeakToAverageRange = new(1m, 1e6m);

    /// <summary>Above -1 (everything gone next month), at most 1,000.</summary>
    public static readonly NumberRange GrowthRange = new(-1m, 1000m, excludesMinimum: true);

    /// <summary>Requests in month 1; <see cref="NumberRange.Requests"/>.</summary>
    public required decimal RequestsPerMonth { get; init => field = NumberRange.Requests.Require(value); }

    /// <summary>Average input tokens of a request, the repeated context included; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal InputTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Average output tokens of a request; <see cref="NumberRange.Tokens"/>.</summary>
    public required decimal OutputTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>Input tokens at the front that are the same in every request; at most the input tokens. Default 0.</summary>
    public decimal RepeatedContextTokensPerRequest { get; init => field = NumberRange.Tokens.Require(value); }

    /// <summary>The busiest minute over the average minute; <see cref="PeakToAverageRange"/>, default 1.</summary>
    public decimal PeakToAverageRatio { get; init => field = PeakToAverageRange.Require(value); } = 1m;

    /// <summary>Growth of the requests from month to month as a fraction; <see cref="GrowthRange"/>, default 0.</summary>
    public decimal MonthlyGrowthRate { get; init => field = GrowthRange.Require(value); }

    /// <summary>Input and output tokens of one request.</summary>
    public decimal TokensPerRequest => InputTokensPerRequest + OutputTokensPerRequest;

    /// <summary>Input and output tokens of month 1.</summary>
    public decimal TokensPerMonth => RequestsPerMonth * TokensPerRequest;

    /// <summary>The requests of months 1, 2, … of a horizon: R, R(1+g), R(1+g)², …</summary>
    /// <param name="horizonMonths">How many months.</param>
    /// <exception cref="OverflowException">The requests outgrow 28 digits.</exception>
    public IReadOnlyList<decimal> RequestsByMonth(int horizonMonths)
    {
        var growth = 1m + MonthlyGrowthRate;
        var requests = new decimal[horizonMonths];

        // Not requests times a power of the growth: such a power, when it shrinks, soon has few of the 28 decimals left.
        for (var (month, now) = (0, RequestsPerMonth); month < horizonMonths; month++, now *= month < horizonMonths ? growth : 1m)
            requests[month] = now;
        return requests;
    }
}
