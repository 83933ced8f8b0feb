using FinOpsDashboard.Application.Anomalies;
using FinOpsDashboard.Application.Formatting;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Overviews;

/// <summary>Says how many departures were found and wait; nothing where none does. Only counts what is remembered.</summary>
public sealed partial class OpenAnomalies
{
    private string _text = "";

    [Inject]
    private IAnomalyStore Store { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var open = await Store.CountOpenAsync(CancellationToken.None);
        if (open == 0) return;
        _text = open == 1 ? "One day or stretch of days departs from its weekday, and nobody has said why." : $"{Format.Count(open)} stretches of days depart from their weekday, and nobody has said why.";
        StateHasChanged();
    }
}
