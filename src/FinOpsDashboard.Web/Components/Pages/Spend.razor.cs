using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Web.Components.Charts;
using FinOpsDashboard.Web.Components.Spending;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The spend explorer. The whole view is in its address: a link, a reload and the back button show the same.</summary>
public sealed partial class Spend
{
    private SpendQuestion _question = null!;
    private IReadOnlyList<SpendKey> _dimensions = [];
    private SpendView? _view;
    private string? _answer;
    private string? _refusal;
    private string _address = "";
    private string _csvAddress = "";
    private string _csvName = "";
    private string _focusAddress = "";
    private string _focusName = "";

    [Inject]
    private ISpendQueries Queries { get; set; } = null!;

    [Inject]
    private IFeatureStore Features { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override string Path => "spend";

    protected override void ReadAddress()
    {
        var query = QueryHelpers.ParseQuery(Query);
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        _question = SpendAddress.Read(name => query.TryGetValue(name, out var values) ? values : [], today);
        _address = SpendAddress.Write(_question);
        _csvAddress = "/spend.csv" + _address;
        _csvName = FormattableString.Invariant($"spend-{_question.Period.Start:yyyyMMdd}-{_question.Period.EndExclusive.AddDays(-1):yyyyMMdd}.csv");
        _focusAddress = FormattableString.Invariant($"/spend/focus.csv?from={_question.Period.Start:yyyy-MM-dd}&to={_question.Period.EndExclusive:yyyy-MM-dd}");
        _focusName = FocusFile.NameOf(_question.Period);
    }

    private async Task<SpendView> LoadAsync(CancellationToken cancellationToken)
    {
        _dimensions = await Queries.GetDimensionsAsync(cancellationToken);
        _refusal = _question.Refusal(_dimensions);
        var report = _refusal is null
            ? await Queries.AskAsync(_question, cancellationToken)
            : new SpendReport(_question, [], Total: 0, AsOf: null, IsDemo: false);
        return SpendView.Of(report, await Features.GetAllAsync(cancellationToken), await Features.GetCarrierNamesAsync(cancellationToken));
    }

    private void Tell(SpendView view)
    {
        _view = view;
        _answer = _refusal is null ? view.Answer : "This question cannot be answered.";
    }

    private void Open(SpendQuestion question) => Navigation.NavigateTo("/spend" + SpendAddress.Write(question));

    private string AddressWith(SpendKeyFilter filter) => "/spend" + SpendAddress.Write(_question with
    {
        Filters = [.. _question.Filters.Where(known => known.Key != filter.Key), filter],
    });

    /// <summary>A click on a month leads to its days.</summary>
    private void Narrow(ChartSelection selection)
    {
        if (_view is null || _question.Granularity == SpendGranularity.Daily || selection.X >= _view.Periods.Count) return;
        var month = Domain.Time.BillingMonth.Of(_view.Periods[(int)selection.X]);
        Open(_question with { Granularity = SpendGranularity.Daily, Period = month.Days.Intersect(_question.Period) });
    }
}
