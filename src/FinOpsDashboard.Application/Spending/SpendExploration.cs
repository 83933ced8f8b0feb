using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Spending;

/// <summary>A view of the explorer: everything that its address says.</summary>
public sealed record SpendExploration
{
    /// <summary>What is asked; its period is that of <see cref="Period"/> where there is one.</summary>
    public required SpendQuestion Question { get; init; }

    /// <summary>The period where it moves on with the calendar; null where its days are fixed.</summary>
    public RelativePeriod? Period { get; init; }

    /// <summary>The earlier days to compare with; null for none.</summary>
    public ComparedWith? Compare { get; init; }

    /// <summary>Reads a view; words that are not understood give the default, so that an old link still opens.</summary>
    /// <param name="values">The values of a name in the query string.</param>
    /// <param name="today">The UTC day, for defaults.</param>
    public static SpendExploration Read(Func<string, IEnumerable<string?>> values, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(values);
        var hasDays = values("from").Concat(values("to")).Any(day => !string.IsNullOrEmpty(day));
        return new SpendExploration
        {
            Question = SpendAddress.Read(values, today),
            Period = RelativePeriods.Read(values("period").FirstOrDefault()) ?? (hasDays ? null : SpendAddress.StandardPeriod),
            Compare = SpendQuestionWords.ReadComparison(values("compare").FirstOrDefault()),
        };
    }

    /// <summary>The view as a query string; starts with <c>?</c>.</summary>
    public string ToQuery() =>
        SpendAddress.Write(Question, Period) + (Compare is { } with ? $"&compare={SpendQuestionWords.Of(with)}" : "");

    /// <summary>The address of the view.</summary>
    public string ToAddress() => "/spend" + ToQuery();

    /// <summary>The name of its CSV file: its days, the last one included, whether shared costs are divided, and whether it is compared.</summary>
    public string CsvName => FormattableString.Invariant(
        $"spend-{Question.Period.Start:yyyyMMdd}-{Question.Period.EndExclusive.AddDays(-1):yyyyMMdd}{(Question.SharedCosts == SharedCosts.Divided ? "-divided" : "")}{(Compare is null ? "" : "-compared")}.csv");

    /// <summary>The same view of fixed days.</summary>
    public SpendExploration Over(DateRange days) => this with { Period = null, Question = Question with { Period = days } };
}
