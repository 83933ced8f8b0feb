using FinOpsDashboard.Application.Features;
using FinOpsDashboard.Application.FocusExport;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Application.Spending.Comparing;
using FinOpsDashboard.Web.Components.Charts;
using FinOpsDashboard.Web.Components.Spending;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace FinOpsDashboard.Web.Components.Pages;

/// <summary>The spend explorer. The whole view is in its address: a link, a reload and the back button show the same.</summary>
public sealed partial class Spend
{
    private SpendExploration _exploration = null!;
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
    private SpendReports Reports { get; set; } = null!;

    [Inject]
    private SpendComparisons Comparisons { get; set; } = null!;

    [Inject]
    private IFeatureStore Features { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private SpendQuestion Question => _exploration.Question;

    protected override string Path => "spend";

    protected override void ReadAddress()
    {
        var query = QueryHelpers.ParseQuery(Query);
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        _exploration = SpendExploration.Read(name => query.TryGetValue(name, out var values) ? values : [], today);
        _address = _exploration.ToQuery();
        _csvAddress = "/spend.csv" + _address;
        _csvName = _exploration.CsvName;
        _focusAddress = FormattableString.Invariant($"/spend/focus.csv?from={Question.Period.Start:yyyy-MM-dd}&to={Question.Period.EndExclusive:yyyy-MM-dd}");
        _focusName = FocusFile.NameOf(Question.Period);
    }

    private async Task<SpendView> LoadAsync(CancellationToken cancellationToken)
    {
        _dimensions = await Queries.GetDimensionsAsync(cancellationToken);
        _refusal = Question.Refusal(_dimensions);
        return SpendView.Of(await AskAsync(cancellationToken), await Features.GetAllAsync(cancellationToken), await Features.GetCarrierNamesAsync(cancellationToken));
    }

    private async Task<ComparedSpend> AskAsync(CancellationToken cancellationToken)
    {
        if (_refusal is not null) return new ComparedSpend(new SpendReport(Question, [], Total: 0, AsOf: null, IsDemo: false), null, null);
        return _exploration.Compare is { } with
            ? await Comparisons.AskAsync(Question, with, cancellationToken)
            : new ComparedSpend(await Reports.AskAsync(Question, cancellationToken), null, null);
    }

    private void Tell(SpendView view)
    {
        _view = view;
        _answer = _refusal is null ? view.Answer : "This question cannot be answered.";
    }

    private void Open(SpendExploration view) => Navigation.NavigateTo(view.ToAddress());

    private string AddressWith(SpendKeyFilter filter) => (_exploration with
    {
        Question = Question with { Filters = [.. Question.Filters.Where(known => known.Key != filter.Key), filter] },
    }).ToAddress();

    /// <summary>A click on a month leads to its days.</summary>
    private void Narrow(ChartSelection selection)
    {
        if (_view is null || Question.Granularity == SpendGranularity.Daily || selection.X >= _view.Periods.Count) return;
        var month = Domain.Time.BillingMonth.Of(_view.Periods[(int)selection.X]);
        var days = _exploration.Over(month.Days.Intersect(Question.Period));
        Open(days with { Question = days.Question with { Granularity = SpendGranularity.Daily } });
    }
}
