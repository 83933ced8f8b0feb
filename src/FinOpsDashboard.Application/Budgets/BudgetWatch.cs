using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Notifications;
using FinOpsDashboard.Domain.Budgets;
using FinOpsDashboard.Domain.Time;

namespace FinOpsDashboard.Application.Budgets;

/// <summary>
/// Raises a notice when a budget reaches a threshold, and when a crossing is foreseen: once for each budget, period and threshold, and again
/// after an amendment, which is another budget. Of thresholds that are reached together only the largest is told.
/// </summary>
public sealed class BudgetWatch(BudgetReview review, INotices notices) : ILedgerWatcher
{
    /// <summary>How long after its end a period is watched still: the bill of its last days comes later.</summary>
    private const int DaysAfterTheEnd = 10;
    private const int MostBars = 14;
    private const int LongestName = 80;

    /// <inheritdoc />
    public string Name => "budgets";

    /// <inheritdoc />
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var view = await review.GetAsync(cancellationToken).ConfigureAwait(false);
        var raised = 0;
        foreach (var line in view.Lines.Where(line => line.Period.Days.Start <= view.Today && line.Period.Days.EndExclusive.AddDays(DaysAfterTheEnd) > view.Today))
        {
            foreach (var notice in NoticesOf(line, view.IsDemo))
                if (await notices.RaiseAsync(notice, cancellationToken).ConfigureAwait(false)) raised++;
        }

        return raised;
    }

    private static IEnumerable<Notice> NoticesOf(BudgetLine line, bool isDemo)
    {
        var standing = line.Standing;
        var amendments = line.Amendments.Count;
        var key = $"budget/{line.Budget.Id}/{line.Period}{(amendments > 0 ? $"/amended-{amendments}" : "")}";
        var what = $"{ShortName(line.Name)}, {BudgetText.NameOf(line.Period)}";
        if (standing.Reached.Count > 0)
        {
            var threshold = standing.Reached[^1];
            var share = Format.Percent(standing.Share!.Value);
            yield return Made(
                standing.State == BudgetState.Crossed && threshold <= 1m ? $"{key}/crossed" : $"{key}/{ExactText.Of(threshold * 100)}", standing.State == BudgetState.Crossed ? NoticeSeverity.Critical : NoticeSeverity.Warning,
                standing.State == BudgetState.Crossed ? $"{what}: budget crossed, {share} is billed" : $"{what}: {Format.PercentExact(threshold)} of the budget reached, {share} is billed");
        }

        if (standing.Crossing is { IsForeseen: true, Day: { } day })
            yield return Made($"{key}/foreseen", NoticeSeverity.Warning, $"{what}: the budget will be crossed on {Format.Day(day)} at the foreseen spend");

        Notice Made(string noticeKey, NoticeSeverity severity, string subject) => new()
        {
            Key = noticeKey,
            Severity = severity,
            Subject = isDemo ? $"[demo data] {subject}" : subject,
            Text = BudgetText.Sentence(line),
            Facts = [.. FactsOf(line)],
            LinkPath = $"/budgets?budget={line.Budget.Id}&period={line.Period}",
            Chart = ChartOf(line),
        };
    }

    private static string ShortName(string name)
    {
        var line = NoticeSubject.OnOneLine(name);
        return line.Length > LongestName ? line[..LongestName] + "…" : line;
    }

    private static IEnumerable<NoticeFact> FactsOf(BudgetLine line)
    {
        var standing = line.Standing;
        yield return new NoticeFact("Budget", line.Planned == line.Amount ? Format.Money(line.Amount) : $"{Format.Money(line.Amount)} (planned {Format.Money(line.Planned)})");
        yield return new NoticeFact("Billed to date", $"{Format.Money(standing.Consumed!.Value)} ({Format.Percent(standing.Share!.Value)}){(standing.IsEstimated ? $", of which {Format.Money(standing.Estimated)} estimated" : "")}");
        yield return new NoticeFact("Remaining", Format.Money(standing.Remaining!.Value));
        if (standing.Forecast?.Total is { } total)
            yield return new NoticeFact("Foreseen end", $"{Format.Money(total)}{(standing.Forecast.Interval is { } range ? $" ({Format.Money(range.Low)} to {Format.Money(range.High)} in 8 of 10 cases)" : "")}");
        yield return new NoticeFact("Crossed on", BudgetText.CrossingOf(line));
        yield return new NoticeFact("Cost basis", BudgetText.BasisOf(line.Budget.Metric));
    }

    /// <summary>Cumulative spend at a dozen days or so of the period, the last one its end.</summary>
    private static NoticeChart? ChartOf(BudgetLine line)
    {
        if (line.History is not { } history) return null;
        var (days, forecast) = (line.Period.Days, line.Standing.Forecast);
        var end = forecast?.Ahead.Start ?? history.Days.EndExclusive;
        var step = Math.Max(1, (days.DayCount + MostBars - 1) / MostBars);
        var path = forecast?.Path.ToDictionary(day => day.Day, day => day.Expected) ?? [];
        var bars = new List<NoticeBar>();
        for (var day = days.EndExclusive.AddDays(-1); day >= days.Start; day = day.AddDays(-step))
        {
            if (day < end) bars.Add(new NoticeBar(Format.DayShort(day), history.Total(new DateRange(days.Start, day.AddDays(1)))));
            else if (path.TryGetValue(day, out var expected)) bars.Add(new NoticeBar(Format.DayShort(day), expected, IsExpected: true));
        }

        bars.Reverse();
        return bars.Count == 0 ? null : new NoticeChart("Spend since the period began, USD", bars, line.Amount, "Budget");
    }
}
