using System.Globalization;
using FinOpsDashboard.Application.Spending;
using FinOpsDashboard.Domain.Comparing;
using FinOpsDashboard.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace FinOpsDashboard.Web.Components.Spending;

/// <summary>The filters of the explorer. Changing one asks for another address; the bar itself remembers nothing.</summary>
public sealed partial class SpendFilterBar
{
    private static readonly IReadOnlyList<RelativePeriod> Presets =
    [
        RelativePeriod.ThisMonth, RelativePeriod.LastMonth, RelativePeriod.Last30Days, RelativePeriod.Last3Months, RelativePeriod.Last6Months,
        RelativePeriod.Last13Months, RelativePeriod.ThisQuarter, RelativePeriod.ThisYear,
    ];

    private IReadOnlyList<SpendKey> _keys = [];
    private IReadOnlyList<(RelativePeriod Period, string Address)> _presets = [];
    private string? _refusal;

    /// <summary>What is shown now.</summary>
    [Parameter, EditorRequired]
    public required SpendExploration View { get; set; }

    /// <summary>The split dimensions that the ledger has.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SpendKey> Dimensions { get; set; }

    /// <summary>Told the view that the user wants.</summary>
    [Parameter]
    public EventCallback<SpendExploration> Changed { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _refusal = null;
        _keys = [.. SpendKey.All.Where(key => key.Source != SpendKeySource.Dimension), .. Dimensions];
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        _presets = [.. Presets.Select(period => (period, (View with { Period = period, Question = Question with { Period = RelativePeriods.DaysOf(period, today) } }).ToAddress()))];
    }

    private SpendQuestion Question => View.Question;

    private bool IsByFeature => Question.GroupBy is [var key] && key == SpendKey.Feature;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FilterText(SpendKeyFilter filter) =>
        string.Join(" or ", filter.Values.Select(value => value.Length == 0 ? "(none)" : value));

    private Task AskAsync(SpendQuestion question) => AskAsync(View with { Question = question });

    private Task AskAsync(SpendExploration view)
    {
        _refusal = view.Question.Refusal();
        return _refusal is null ? Changed.InvokeAsync(view) : Task.CompletedTask;
    }

    private Task SetFrom(ChangeEventArgs change) => SetPeriod(Read(change), Question.Period.EndExclusive);

    private Task SetTo(ChangeEventArgs change) => SetPeriod(Question.Period.Start, Read(change)?.AddDays(1));

    private Task SetPeriod(DateOnly? start, DateOnly? end)
    {
        if (start is not { } from || end is not { } to) return Task.CompletedTask;
        if (to > from) return AskAsync(View.Over(new DateRange(from, to)));
        _refusal = "The last day lies before the first one.";
        return Task.CompletedTask;
    }

    private Task SetGranularity(ChangeEventArgs change) => AskAsync(Question with { Granularity = Read(change, Question.Granularity) });

    private Task SetMetric(ChangeEventArgs change) => AskAsync(Question with { Metric = Read(change, Question.Metric) });

    private Task SetCharges(ChangeEventArgs change) => AskAsync(Question with { Charges = Read(change, Question.Charges) });

    private Task SetShared(ChangeEventArgs change) => AskAsync(Question with { SharedCosts = Read(change, Question.SharedCosts) });

    private Task SetCompare(ChangeEventArgs change) =>
        AskAsync(View with { Compare = Enum.TryParse<ComparedWith>(change.Value as string, out var with) && Enum.IsDefined(with) ? with : null });

    private Task SetGroup(int place, SpendKey? key)
    {
        var keys = new[] { Question.GroupBy.ElementAtOrDefault(0), Question.GroupBy.ElementAtOrDefault(1) };
        keys[place] = key;
        return AskAsync(Question with { GroupBy = [.. keys.OfType<SpendKey>().Distinct()] });
    }

    private Task Remove(SpendKeyFilter filter) => AskAsync(Question with { Filters = [.. Question.Filters.Where(known => known != filter)] });

    private static DateOnly? Read(ChangeEventArgs change) =>
        DateOnly.TryParseExact(change.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T Read<T>(ChangeEventArgs change, T standard)
        where T : struct, Enum => Enum.TryParse<T>(change.Value as string, out var value) && Enum.IsDefined(value) ? value : standard;
}
