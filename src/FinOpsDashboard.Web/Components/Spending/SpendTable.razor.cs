using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Application.Formatting;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Money;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>The answer as a table whose total is the bill; a value leads to the view of it alone.</summary>
public sealed partial class SpendTable
{
    private const int MostRows = 200;

    private IReadOnlyList<SpendLine> _lines = [];
    private string? _note;
    private bool _hasSources;

    /// <summary>The answer.</summary>
    [Parameter, EditorRequired]
    public required SpendView View { get; set; }

    /// <summary>The address of the same view with one more filter.</summary>
    [Parameter, EditorRequired]
    public required Func<SpendKeyFilter, string> AddressOf { get; set; }

    protected override void OnParametersSet()
    {
        _lines = View.Lines.Count > MostRows ? [.. View.Lines.Take(MostRows)] : View.Lines;
        _hasSources = _lines.Any(line => SourceOf(line) is not null);
        _note = (View.Lines.Count > MostRows
            ? $"The {MostRows} largest of {Format.Count(View.Lines.Count)} lines; the total and the CSV have all of them."
            : "Pointing at an amount shows every digit that was billed.")
            + (CouldHaveSources ? " Narrow the days to one month or one day, and each line leads to its stored rows." : "");
    }

    /// <summary>Whether only the days are too many to show where a line comes from.</summary>
    private bool CouldHaveSources
    {
        get
        {
            var question = View.Report.Question;
            var day = question.Period.Start;
            return !_hasSources && _lines.Any(line => FigureQuestion.Of(question with { Period = new DateRange(day, day.AddDays(1)) }, ValuesOf(line)) is not null);
        }
    }

    private static IReadOnlyList<string> ValuesOf(SpendLine line) => [.. line.Keys.Select(key => key.Value)];

    /// <summary>The page with the stored rows of a line; null where they do not make it up.</summary>
    private string? SourceOf(SpendLine line) => FigureQuestion.Of(View.Report.Question, ValuesOf(line))?.ToAddress();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string CellOf(decimal amount) => View.IsQuantity ? Format.Number(amount, 3) : Format.Amount(Usd.FromDollars(amount));

    private string Exact(decimal amount) => View.IsQuantity ? Format.Exact(amount) : Format.MoneyExact(Usd.FromDollars(amount));

    private string ShareOf(SpendLine line) => View.Report.Total > 0 && !View.Report.MixesUnits ? Format.Percent(line.Amount / View.Report.Total) : Format.Unknown;
}
