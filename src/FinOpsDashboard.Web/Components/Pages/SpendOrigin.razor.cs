using FinOpsDashboard.Application.DataHealth;
using FinOpsDashboard.Web.Components.DataHealth;
using FinOpsDashboard.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The stored rows behind a figure of actuals, and the run, request or file that brought each. The question is in the address.</summary>
public sealed partial class SpendOrigin
{
    private static readonly PageLink Spend = new("Spend", "/spend");
    private FigureQuestion? _question;
    private string _address = "";
    private string? _answer;

    [Inject]
    private IFigureSources Sources { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override string Path => "spend/source";

    protected override void ReadAddress()
    {
        var values = QueryHelpers.ParseQuery(Query);
        _question = FigureQuestion.Read(name => values.TryGetValue(name, out var found) ? found.ToString() : null);
        _address = _question?.ToAddress() ?? "";
    }

    private async Task<FigureView> LoadAsync(CancellationToken cancellationToken)
    {
        if (_question is not { } question) return FigureView.None;
        var source = await Sources.GetAsync(question, cancellationToken);
        return FigureView.Of(question, source, DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime));
    }

    private void Tell(FigureView view) => _answer = view.Answer;
}
