using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>The keys of the account beside those that spend is split by.</summary>
public sealed record AccountKeyView
{
    /// <summary>The last reading; null before the first.</summary>
    public required AccountKeyReading? Reading { get; init; }

    /// <summary>Every key, configured ones first within tags and cost categories.</summary>
    public required IReadOnlyList<AccountKeyLine> Lines { get; init; }

    /// <summary>The month that shares of tagged spend are of.</summary>
    public required BillingMonth Month { get; init; }

    /// <summary>The requests that reading them again takes, as far as can be told; never more than <see cref="AccountKeyReader.MostRequests"/>.</summary>
    public required int RequestsToRead { get; init; }

    /// <summary>The requests that one more key adds to a sync, as far as can be told; null before the first sync.</summary>
    public required int? RequestsPerKey { get; init; }

    /// <summary>Whether the keys are the labelled demo data.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>What reading them again costs.</summary>
    public Usd CostToRead => CostRequestMeter.PricePerRequest * RequestsToRead;

    /// <summary>What is wrong with the configuration.</summary>
    public IEnumerable<string> Warnings => Lines.Select(line => line.Warning).OfType<string>();

    /// <summary>Questions that AWS did not answer.</summary>
    public IEnumerable<KeyAnswer> Unanswered => Reading?.Answers.Where(answer => answer.State != KeyAnswerState.Read) ?? [];
}
