using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Numerics;

namespace FinOpsDashboard.Domain.Levers;

/// <summary>A number that a lever assumes, and the same lever with another one.</summary>
/// <param name="Field">The field in documents, such as <c>escalationRate</c>.</param>
/// <param name="Name">What it is, in a reader's words, such as <c>requests that the teacher answers again</c>.</param>
/// <param name="Value">What is assumed.</param>
/// <param name="Range">What may be assumed.</param>
/// <param name="With">The lever with another value of the range.</param>
public sealed record LeverNumber(string Field, string Name, decimal Value, NumberRange Range, Func<decimal, ILever> With)
{
    /// <summary>Whether it is what people's work costs, rather than what AWS bills.</summary>
    public bool IsPeoplesWork { get; init; }

    /// <summary>An amount in US dollars.</summary>
    public static LeverNumber OfAmount(string field, string name, Usd amount, Func<Usd, ILever> with) =>
        new(field, name, amount.Amount, NumberRange.Amount, dollars => with(Usd.FromDollars(dollars)));
}
