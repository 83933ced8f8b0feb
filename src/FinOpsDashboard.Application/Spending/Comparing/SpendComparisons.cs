using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Domain.Comparing;

namespace FinOpsDashboard.Application.Spending.Comparing;

/// <summary>Compares actuals with earlier ones: two or three questions whatever the number of rows, and what was read of which day.</summary>
public sealed class SpendComparisons(SpendReports spend, IDataHealthLedger ledger, TimeProvider time)
{
    /// <summary>Answers a question beside the same question for earlier days.</summary>
    /// <param name="question">The question.</param>
    /// <param name="with">Which earlier days.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The question refuses itself.</exception>
    public async Task<ComparedSpend> AskAsync(SpendQuestion question, ComparedWith with, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var report = await spend.AskAsync(question, cancellationToken).ConfigureAwait(false);
        var days = await ledger.GetDaysAsync(question.Period, cancellationToken).ConfigureAwait(false);
        var start = await ledger.GetFirstDayAsync(cancellationToken).ConfigureAwait(false);
        if (PeriodPair.Of(question.Period, with, KnownUntil(days)) is not { } pair)
            return new ComparedSpend(report, null, SpendComparisonText.WhyNot(question.Period, start, Today));
        if (question.SharedCosts == SharedCosts.Divided && pair.IsCut) return new ComparedSpend(report, null, SpendComparisonText.WhyNotDivided(pair));
        var nowKnown = PeriodKnowledge.Of(pair.Now, days, start);
        var thenKnown = PeriodKnowledge.Of(pair.Then, await ledger.GetDaysAsync(pair.Then, cancellationToken).ConfigureAwait(false), start);
        var now = pair.IsCut ? await spend.AskAsync(question with { Period = pair.Now }, cancellationToken).ConfigureAwait(false) : report;
        var earlier = question with { Period = pair.Then };
        var then = thenKnown.IsUnknown
            ? new SpendReport(earlier, [], 0, report.AsOf, report.IsDemo)
            : await spend.AskAsync(earlier, cancellationToken).ConfigureAwait(false);
        return new ComparedSpend(report, SpendComparison.Of(pair, now, then, nowKnown, thenKnown), null);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The day after the last one that is over and was read after its end; the first day of the calendar where there is none.</summary>
    private DateOnly KnownUntil(IReadOnlyList<StoredDay> days) =>
        PeriodKnowledge.KnownUntil(days) is not { } known ? DateOnly.MinValue : known < Today ? known : Today;
}
