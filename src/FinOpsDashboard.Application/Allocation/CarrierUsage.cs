using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Allocation;

/// <summary>What a carrier was billed in a month for one kind of usage: usage charges alone.</summary>
public sealed record CarrierUsage
{
    /// <summary>The month.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>A feature, a shared cost, or a remainder.</summary>
    public required string CarrierId { get; init; }

    /// <summary>The token kind in the words of the commands; <c>other</c> where no tokens are counted.</summary>
    public required string TokenKind { get; init; }

    /// <summary>The service tier in the words of the commands.</summary>
    public required string Tier { get; init; }

    /// <summary>Tokens that were billed; 0 where the rows count none.</summary>
    public required decimal Tokens { get; init; }

    /// <summary>Hours of model units of Provisioned Throughput; 0 for anything else.</summary>
    public required decimal ModelUnitHours { get; init; }

    /// <summary>Whether it is paid by time, used or not.</summary>
    public required bool IsCapacity { get; init; }

    /// <summary>The cost in the basis that was asked for.</summary>
    public required Usd Cost { get; init; }

    /// <summary>The unblended cost.</summary>
    public required Usd Unblended { get; init; }

    /// <summary>Whether AWS may still change it.</summary>
    public required bool IsEstimated { get; init; }
}
