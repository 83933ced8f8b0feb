using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;

namespace FinOpsDashboard.Web.Components.DataHealth;

/// <summary>The rows behind a figure, ready to show.</summary>
/// <param name="Question">What was asked; null when the address asked nothing.</param>
/// <param name="Source">The rows; null when the address asked nothing.</param>
/// <param name="Spans">What was read of the days.</param>
public sealed record FigureView(FigureQuestion? Question, FigureSource? Source, IReadOnlyList<DaySpan> Spans)
{
    private const int MostFiles = 3;

    /// <summary>Nothing was asked.</summary>
    public static FigureView None { get; } = new(null, null, []);

    /// <summary>The one sentence above everything else.</summary>
    public string Answer
    {
        get
        {
            if (Question is null || Source is null) return "This address names no days of one month.";
            var what = Question switch
            {
                { UsageType: { } usageType, Service: { } service } => $"{usageType} of {service}",
                { UsageType: { } usageType } => usageType,
                { Service: { } service } => service,
                _ => "all usage charges",
            };
            var rows = Source.RowCount switch { 0 => "no row is stored", 1 => "1 stored row is", var count => $"{Format.Count(count)} stored rows add up to" };
            var gaps = Spans.Where(span => span.State == DayState.Gap).Sum(span => span.Days.DayCount);
            return $"{HealthText.Of(Question.Days)}, {what}: {rows}{(Source.RowCount == 0 ? "" : $" {Format.MoneyExact(Source.Total)}")}."
                + (gaps == 0 ? "" : $" {HealthText.Days(gaps)} {(gaps == 1 ? "was" : "were")} never read.");
        }
    }

    /// <summary>Puts a view together.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="source">What was found.</param>
    /// <param name="today">The UTC day that is not over.</param>
    public static FigureView Of(FigureQuestion question, FigureSource source, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(source);
        var stored = source.Days.ToDictionary(day => day.Day);
        return new FigureView(question, source, DaySpan.Of(question.Days.Days().Select(day => LedgerDay.Of(day, stored.GetValueOrDefault(day), source.FirstDay, today))));
    }

    /// <summary>Who brought a row: the run and, where it is known, the request or the file.</summary>
    public string OriginOf(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Source?.Runs.TryGetValue(row.RunId, out var run) != true || run is null) return row.RunId > 0 ? $"run {row.RunId}, which is not in the journal any more" : "not known: it was stored before runs were noted";
        var when = Format.Moment(run.Started);
        if (!run.IsImport) return $"run {run.Id}, asked for by {run.Trigger}, {when}";
        return run.Files.Count == 0 ? $"import {run.Id} of saved Cost Explorer answers, {when}" : $"import {run.Id}, {when}";
    }

    /// <summary>The request or the files that brought a row; null where the journal does not say.</summary>
    public string? RequestOf(FigureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Source?.Runs.TryGetValue(row.RunId, out var run) != true || run is null) return null;
        if (run.Files.Count > 0) return FilesOf(run.Files);
        return run.StepOf(row) is { } step ? $"request {step.Key}" : null;
    }

    /// <summary>The address of another page of rows.</summary>
    public string AddressOf(int page) => (Question! with { Page = page }).ToAddress();

    private static string FilesOf(IReadOnlyList<string> files) => files.Count switch
    {
        1 => files[0],
        <= MostFiles => $"one of {string.Join(", ", files)}",
        _ => $"one of {string.Join(", ", files.Take(MostFiles))} and {Format.Count(files.Count - MostFiles)} more",
    };
}
