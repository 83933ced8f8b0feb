using FinOpsDashboard.Application.SpendSync;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.AccountKeys;

/// <summary>The keys of the account as they were last read.</summary>
/// <param name="ReadAt">When, UTC.</param>
/// <param name="ReadBy">Who asked: <c>sync</c>, <c>command line</c> or a user's name.</param>
/// <param name="Window">The days whose costs were looked at.</param>
/// <param name="BilledRequests">Requests that were answered; each is counted as $0.01.</param>
/// <param name="Keys">The keys, by kind and name.</param>
/// <param name="Answers">What became of each question.</param>
public sealed record AccountKeyReading(
    DateTimeOffset ReadAt, string ReadBy, DateRange Window, int BilledRequests, IReadOnlyList<AccountKey> Keys, IReadOnlyList<KeyAnswer> Answers)
{
    /// <summary>What it cost.</summary>
    public Usd Cost => CostRequestMeter.PricePerRequest * BilledRequests;

    /// <summary>Whether a question was answered.</summary>
    public bool Knows(KeyQuestion question) => Answers.Any(answer => answer.Question == question && answer.State == KeyAnswerState.Read);

    /// <summary>Whether the account was seen to have a key, spelled exactly so, on its bill.</summary>
    public bool HasOnBill(AccountKeyKind kind, string name) =>
        Keys.Any(key => key.Kind == kind && key.IsOnBill && string.Equals(key.Name, name, StringComparison.Ordinal));
}
